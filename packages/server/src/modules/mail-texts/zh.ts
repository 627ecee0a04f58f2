import type { MailTexts } from './mail-texts.ts'

export const zh: MailTexts = {
  locale: 'zh',
  dir: 'ltr',
  subject: '{company} 的新消息',
  intro: '{company} 回复了您：',
  open: '打开对话',
  why: '您收到此邮件，是因为您希望通过邮件接收 {company} 的回复。',
  stop: '不再接收这些邮件',
  confirmSubject: '请确认：通过邮件接收 {company} 的回复',
  confirmText:
    '有人（希望是您）要求将 {company} 的回复发送到此地址。如果是您，请确认。如果不是，请忽略此邮件，不会再有其他邮件。',
  confirm: '是的，请发送回复',
  confirmed: '完成。{company} 的回复现在会发送到您的邮箱。',
  stopAsk: '不再接收 {company} 的邮件？',
  stopped: '您不会再收到这些邮件。',
  never: '永远不要再写信到此地址',
  transcriptSubject: '您与 {company} 的对话',
  you: '您',
  unknown: '此链接无效，或已失效。',
}
