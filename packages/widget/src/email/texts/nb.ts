import type { EmailTexts } from './email-texts.ts'

export const nb: EmailTexts = {
  offer: 'Få svaret på e-post også',
  label: 'E-postadresse',
  consent: (company) =>
    `${company} sender svarene sine til denne adressen, og denne chatten hvis du ber om det. Ikke noe annet.`,
  submit: 'Send svar hit',
  later: 'Ikke nå',
  pending: (address) =>
    `Se i innboksen: vi sendte en lenke til ${address}. Svar kommer dit når du åpner den.`,
  granted: (address) => `Svar går også til ${address}.`,
  change: 'Endre',
  stop: 'Stopp',
  transcriptSent: (address) => `Denne chatten er på vei til ${address}.`,
  invalid: 'Sjekk denne e-postadressen.',
  tooMany: 'Det ble bedt om for mange e-poster i dag. Prøv igjen i morgen.',
  offline: 'Ingen forbindelse. Prøv igjen.',
  gone: 'Svar sendes ikke lenger på e-post her.',
}
