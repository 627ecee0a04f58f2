import type { MailTexts } from './mail-texts.ts'

export const zhHant: MailTexts = {
  locale: 'zh-Hant',
  dir: 'ltr',
  subject: '{company} 的新訊息',
  intro: '{company} 回覆了您：',
  open: '開啟對話',
  why: '您收到此郵件，是因為您希望透過郵件接收 {company} 的回覆。',
  stop: '不再接收這些郵件',
  confirmSubject: '請確認：透過郵件接收 {company} 的回覆',
  confirmText:
    '有人（希望是您）要求將 {company} 的回覆寄到此地址。如果是您，請確認。如果不是，請忽略此郵件，不會再有其他郵件。',
  confirm: '是的，請寄送回覆',
  confirmed: '完成。{company} 的回覆現在會寄到您的信箱。',
  stopAsk: '不再接收 {company} 的郵件？',
  stopped: '您不會再收到這些郵件。',
  never: '永遠不要再寫信到此地址',
  transcriptSubject: '您與 {company} 的對話',
  you: '您',
  unknown: '此連結無效，或已失效。',
}
