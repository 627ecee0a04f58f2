import type { EmailTexts } from './email-texts.ts'

export const nl: EmailTexts = {
  offer: 'Ontvang het antwoord ook per e-mail',
  label: 'E-mailadres',
  consent: (company) =>
    `${company} stuurt antwoorden naar dit adres, en dit gesprek als u daarom vraagt. Niets anders.`,
  submit: 'Stuur antwoorden hierheen',
  later: 'Niet nu',
  pending: (address) =>
    `Kijk in uw mailbox: we stuurden een link naar ${address}. Antwoorden komen daar zodra u die opent.`,
  granted: (address) => `Antwoorden gaan ook naar ${address}.`,
  change: 'Wijzigen',
  stop: 'Stoppen',
  transcriptSent: (address) => `Dit gesprek is onderweg naar ${address}.`,
  invalid: 'Controleer dit e-mailadres.',
  tooMany: 'Er zijn vandaag te veel e-mails gevraagd. Probeer het morgen.',
  offline: 'Geen verbinding. Probeer het opnieuw.',
  gone: 'Antwoorden worden hier niet meer per e-mail verstuurd.',
}
