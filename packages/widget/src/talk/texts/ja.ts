import type { TalkTexts } from './talk-texts.ts'

export const ja: TalkTexts = {
  place: (place) => (place === 1 ? '次がお客様の番です。' : `順番は${place}番目です。`),
  wait: (range) => `通常の待ち時間：${range}`,
  delivered: '配信済み',
  later: 'まだ送信されていません。一度に多すぎました。自動で送信されます。',
  talks: 'これまでの会話',
  anew: '新しい会話',
  open: '返信待ち',
  answered: '返信あり',
  ended: '終了',
  find: '絵文字を検索',
  none: '絵文字が見つかりません',
  tone: '肌の色',
}
