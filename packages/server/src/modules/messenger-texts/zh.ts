import type { MessengerTexts } from './messenger-texts.ts'

export const zh: MessengerTexts = {
  hello: '您现在正在这里与{company}对话。直接写消息即可。要停止，请发送 /stop。',
  stopped: '{company}不会再在这里给您发消息。',
  stranger: '要在这里与{company}对话，请打开其网站上的聊天并选择 {messenger}。',
  lost: '有一部分未能转达。请以文字、照片或较小的文件发送。',
}
