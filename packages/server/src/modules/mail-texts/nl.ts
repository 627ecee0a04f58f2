import type { MailTexts } from './mail-texts.ts'

export const nl: MailTexts = {
  locale: 'nl',
  dir: 'ltr',
  subject: 'Nieuw bericht van {company}',
  intro: '{company} heeft u geantwoord:',
  open: 'Gesprek openen',
  why: 'U krijgt dit omdat u {company} om antwoorden per e-mail vroeg.',
  stop: 'Deze e-mails stoppen',
  confirmSubject: 'Bevestig: antwoorden van {company} per e-mail',
  confirmText:
    'Iemand, hopelijk u, vroeg om antwoorden van {company} op dit adres. Was u het, bevestig het dan. Zo niet, negeer deze e-mail: er komt geen andere.',
  confirm: 'Ja, stuur mij antwoorden',
  confirmed: 'Klaar. Antwoorden van {company} komen nu op uw e-mailadres.',
  stopAsk: 'Geen e-mails van {company} meer ontvangen?',
  stopped: 'U krijgt deze e-mails niet meer.',
  never: 'Nooit meer naar dit adres schrijven',
  transcriptSubject: 'Uw gesprek met {company}',
  you: 'U',
  unknown: 'Deze link werkt niet, of niet meer.',
}
