import type { MessengerTexts } from './messenger-texts.ts'

export const ja: MessengerTexts = {
  offer: (messenger) => `${messenger}で続ける`,
  consent: (company, messenger) =>
    `${company}は${messenger}で返信し、そこで書いた内容はここにも表示されます。それ以外には使いません。いつでも終了できます。`,
  later: '今はしない',
  open: (messenger) => `${messenger}を開く`,
  waiting: (messenger) => `${messenger}で「開始」を押すと、そこで続けられます。`,
  on: (messenger) => `このチャットは${messenger}で続いています。`,
  stop: '停止',
  failed: 'うまくいきませんでした。後でもう一度お試しください。',
  gone: (messenger) => `このチャットを${messenger}で続けることはできなくなりました。`,
}
