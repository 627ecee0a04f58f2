import type { EndingTexts } from './ending-texts.ts'

export const zhHant: EndingTexts = {
  ended: '此對話已結束。歡迎隨時再聯絡我們。',
  question: '您對我們的服務滿意嗎？',
  score: (stars) => `${stars}/5 分`,
  comment: '還有什麼要補充的嗎？',
  rate: '評價此對話',
  thanks: '謝謝，這對我們很有幫助。',
  failed: '操作沒有成功。請再試一次。',
}
