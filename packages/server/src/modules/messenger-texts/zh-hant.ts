import type { MessengerTexts } from './messenger-texts.ts'

export const zhHant: MessengerTexts = {
  hello: '您現在正在這裡與{company}對話。直接傳訊息即可。若要停止，請傳送 /stop。',
  stopped: '{company}不會再在這裡傳訊息給您。',
  stranger: '若要在這裡與{company}對話，請開啟其網站上的聊天並選擇 {messenger}。',
  lost: '有一部分無法轉達。請以文字、照片或較小的檔案傳送。',
}
