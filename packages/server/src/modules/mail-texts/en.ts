import type { MailTexts } from './mail-texts.ts'

export const en: MailTexts = {
  locale: 'en',
  dir: 'ltr',
  subject: 'New message from {company}',
  intro: '{company} answered you:',
  open: 'Open the conversation',
  why: 'You get this because you asked {company} for answers by e-mail.',
  stop: 'Stop these e-mails',
  confirmSubject: 'Confirm: answers from {company} by e-mail',
  confirmText:
    'Somebody, hopefully you, asked for answers from {company} at this address. If it was you, confirm it. If not, ignore this e-mail: nothing else will come.',
  confirm: 'Yes, send me answers',
  confirmed: 'Done. Answers from {company} now come to your e-mail address.',
  stopAsk: 'Get no more e-mails from {company}?',
  stopped: 'You will get no more of these e-mails.',
  never: 'Never write to this address again',
  transcriptSubject: 'Your conversation with {company}',
  you: 'You',
  unknown: 'This link does not work, or not any more.',
}
