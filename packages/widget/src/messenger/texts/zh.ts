import type { MessengerTexts } from './messenger-texts.ts'

export const zh: MessengerTexts = {
  offer: (messenger) => `在 ${messenger} 上继续`,
  consent: (company, messenger) =>
    `${company}会在 ${messenger} 上回复您，您在那里写的内容也会显示在这里。仅此而已。您可以随时停止。`,
  later: '暂不',
  open: (messenger) => `打开 ${messenger}`,
  waiting: (messenger) => `在 ${messenger} 中点按“开始”即可在那里继续。`,
  on: (messenger) => `此聊天在 ${messenger} 上继续。`,
  stop: '停止',
  failed: '未能成功。请稍后再试。',
  gone: (messenger) => `此聊天无法再在 ${messenger} 上继续。`,
}
