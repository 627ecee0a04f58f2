import type { EmailTexts } from './email-texts.ts'

export const sv: EmailTexts = {
  offer: 'Få svaret via e-post också',
  label: 'E-postadress',
  consent: (company) =>
    `${company} skickar sina svar till den här adressen, och chatten om du ber om det. Inget annat.`,
  submit: 'Skicka svar hit',
  later: 'Inte nu',
  pending: (address) =>
    `Titta i inkorgen: vi skickade en länk till ${address}. Svar kommer dit när du öppnar den.`,
  granted: (address) => `Svar går också till ${address}.`,
  change: 'Ändra',
  stop: 'Stoppa',
  transcriptSent: (address) => `Chatten är på väg till ${address}.`,
  invalid: 'Kontrollera e-postadressen.',
  tooMany: 'För många mejl har begärts i dag. Försök i morgon.',
  offline: 'Ingen anslutning. Försök igen.',
  gone: 'Svar skickas inte längre via e-post här.',
}
