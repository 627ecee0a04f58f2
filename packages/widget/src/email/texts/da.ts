import type { EmailTexts } from './email-texts.ts'

export const da: EmailTexts = {
  offer: 'Få også svaret på e-mail',
  label: 'E-mailadresse',
  consent: (company) =>
    `${company} sender sine svar til denne adresse, og denne chat, hvis du beder om det. Intet andet.`,
  submit: 'Send svar hertil',
  later: 'Ikke nu',
  pending: (address) =>
    `Se i din indbakke: vi sendte et link til ${address}. Svar kommer dertil, når du åbner det.`,
  granted: (address) => `Svar går også til ${address}.`,
  change: 'Skift',
  stop: 'Stop',
  transcriptSent: (address) => `Denne chat er på vej til ${address}.`,
  invalid: 'Tjek denne e-mailadresse.',
  tooMany: 'Der blev bedt om for mange e-mails i dag. Prøv igen i morgen.',
  offline: 'Ingen forbindelse. Prøv igen.',
  gone: 'Svar sendes ikke længere på e-mail her.',
}
