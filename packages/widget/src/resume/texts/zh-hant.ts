import type { LostTexts } from './lost-texts.ts'

export const zhHant: LostTexts = {
  used: '此連結已被使用或已過期。您可以直接在這裡寫訊息給我們。',
  byMail: '傳送訊息後，您可以再次透過郵件接收回覆，其中附有新連結。',
  failed: '目前無法開啟連結。請稍後從郵件中再次開啟。',
}
