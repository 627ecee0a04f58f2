import type { EmailTexts } from './email-texts.ts'

export const zh: EmailTexts = {
  offer: '也通过邮件接收回复',
  label: '电子邮箱',
  consent: (company) =>
    `${company} 会将回复发送到此地址，如您要求也会发送此对话。不会发送其他内容。`,
  submit: '将回复发送到这里',
  later: '暂不',
  pending: (address) => `请查看收件箱：我们已向 ${address} 发送链接。打开后回复会发送到那里。`,
  granted: (address) => `回复也会发送到 ${address}。`,
  change: '更改',
  stop: '停止',
  transcriptSent: (address) => `此对话正在发送到 ${address}。`,
  invalid: '请检查此邮箱地址。',
  tooMany: '今天请求的邮件过多。请明天再试。',
  offline: '没有连接。请重试。',
  gone: '这里不再通过邮件发送回复。',
}
