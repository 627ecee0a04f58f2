import type { EmailTexts } from './email-texts.ts'

export const zhHant: EmailTexts = {
  offer: '也透過郵件接收回覆',
  label: '電子信箱',
  consent: (company) => `${company} 會將回覆寄到此地址，如您要求也會寄送此對話。不會寄送其他內容。`,
  submit: '將回覆寄到這裡',
  later: '暫不',
  pending: (address) => `請查看收件匣：我們已寄送連結到 ${address}。開啟後回覆會寄到那裡。`,
  granted: (address) => `回覆也會寄到 ${address}。`,
  change: '變更',
  stop: '停止',
  transcriptSent: (address) => `此對話正寄往 ${address}。`,
  invalid: '請檢查此信箱地址。',
  tooMany: '今天請求的郵件過多。請明天再試。',
  offline: '沒有連線。請再試一次。',
  gone: '這裡不再透過郵件傳送回覆。',
}
