import type { MailTexts } from './mail-texts.ts'

export const pt: MailTexts = {
  locale: 'pt',
  dir: 'ltr',
  subject: 'Nova mensagem de {company}',
  intro: '{company} respondeu-lhe:',
  open: 'Abrir a conversa',
  why: 'Recebe isto porque pediu a {company} respostas por e-mail.',
  stop: 'Deixar de receber estes e-mails',
  confirmSubject: 'Confirme: respostas de {company} por e-mail',
  confirmText:
    'Alguém, esperamos que seja você, pediu respostas de {company} para este endereço. Se foi você, confirme. Se não, ignore este e-mail: não virá mais nenhum.',
  confirm: 'Sim, enviem-me respostas',
  confirmed: 'Feito. As respostas de {company} chegam agora ao seu e-mail.',
  stopAsk: 'Não receber mais e-mails de {company}?',
  stopped: 'Não receberá mais estes e-mails.',
  never: 'Nunca mais escrever para este endereço',
  transcriptSubject: 'A sua conversa com {company}',
  you: 'Você',
  unknown: 'Esta ligação não é válida, ou já não é.',
}
