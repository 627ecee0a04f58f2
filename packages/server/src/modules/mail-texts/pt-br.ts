import type { MailTexts } from './mail-texts.ts'

export const ptBr: MailTexts = {
  locale: 'pt-BR',
  dir: 'ltr',
  subject: 'Nova mensagem de {company}',
  intro: '{company} respondeu a você:',
  open: 'Abrir a conversa',
  why: 'Você recebe isto porque pediu a {company} respostas por e-mail.',
  stop: 'Parar estes e-mails',
  confirmSubject: 'Confirme: respostas de {company} por e-mail',
  confirmText:
    'Alguém, esperamos que você, pediu respostas de {company} neste endereço. Se foi você, confirme. Se não, ignore este e-mail: não virá mais nenhum.',
  confirm: 'Sim, enviem as respostas',
  confirmed: 'Pronto. As respostas de {company} agora chegam ao seu e-mail.',
  stopAsk: 'Não receber mais e-mails de {company}?',
  stopped: 'Você não receberá mais estes e-mails.',
  never: 'Nunca mais escrever para este endereço',
  transcriptSubject: 'Sua conversa com {company}',
  you: 'Você',
  unknown: 'Este link não vale, ou não vale mais.',
}
