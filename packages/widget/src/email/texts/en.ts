import type { EmailTexts } from './email-texts.ts'

export const en: EmailTexts = {
  offer: 'Get the answer by e-mail too',
  label: 'E-mail address',
  consent: (company) =>
    `${company} sends its answers to this address, and this chat if you ask for it. Nothing else.`,
  submit: 'Send answers here',
  later: 'Not now',
  pending: (address) =>
    `Check your inbox: we sent a link to ${address}. Answers go there once you open it.`,
  granted: (address) => `Answers also go to ${address}.`,
  change: 'Change',
  stop: 'Stop',
  transcriptSent: (address) => `This chat is on its way to ${address}.`,
  invalid: 'Please check this e-mail address.',
  tooMany: 'Too many e-mails were asked for today. Try again tomorrow.',
  offline: 'No connection. Try again.',
  gone: 'Answers are no longer sent by e-mail here.',
}
