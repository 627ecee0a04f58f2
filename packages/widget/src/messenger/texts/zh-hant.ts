import type { MessengerTexts } from './messenger-texts.ts'

export const zhHant: MessengerTexts = {
  offer: (messenger) => `在 ${messenger} 上繼續`,
  consent: (company, messenger) =>
    `${company}會在 ${messenger} 上回覆您，您在那裡寫的內容也會顯示在這裡。僅此而已。您可以隨時停止。`,
  later: '暫不',
  open: (messenger) => `開啟 ${messenger}`,
  waiting: (messenger) => `在 ${messenger} 中點按「開始」即可在那裡繼續。`,
  on: (messenger) => `此聊天在 ${messenger} 上繼續。`,
  stop: '停止',
  failed: '未能成功。請稍後再試。',
  gone: (messenger) => `此聊天無法再在 ${messenger} 上繼續。`,
}
