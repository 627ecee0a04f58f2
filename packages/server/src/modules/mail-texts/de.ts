import type { MailTexts } from './mail-texts.ts'

export const de: MailTexts = {
  locale: 'de',
  dir: 'ltr',
  subject: 'Neue Nachricht von {company}',
  intro: '{company} hat Ihnen geantwortet:',
  open: 'Unterhaltung öffnen',
  why: 'Sie erhalten dies, weil Sie {company} um Antworten per E-Mail gebeten haben.',
  stop: 'Diese E-Mails beenden',
  confirmSubject: 'Bitte bestätigen: Antworten von {company} per E-Mail',
  confirmText:
    'Jemand, hoffentlich Sie, möchte Antworten von {company} an diese Adresse. Wenn Sie es waren, bestätigen Sie es. Wenn nicht, ignorieren Sie diese E-Mail: Es kommt keine weitere.',
  confirm: 'Ja, Antworten hierher senden',
  confirmed: 'Erledigt. Antworten von {company} kommen nun an Ihre E-Mail-Adresse.',
  stopAsk: 'Keine E-Mails von {company} mehr erhalten?',
  stopped: 'Sie erhalten diese E-Mails nicht mehr.',
  never: 'Nie wieder an diese Adresse schreiben',
  transcriptSubject: 'Ihre Unterhaltung mit {company}',
  you: 'Sie',
  unknown: 'Dieser Link gilt nicht oder nicht mehr.',
}
