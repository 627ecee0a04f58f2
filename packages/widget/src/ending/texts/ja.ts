import type { EndingTexts } from './ending-texts.ts'

export const ja: EndingTexts = {
  ended: 'このチャットは終了しました。いつでもまたご連絡ください。',
  question: '対応はいかがでしたか？',
  score: (stars) => `5点中${stars}点`,
  comment: 'ご意見があればお聞かせください',
  rate: 'このチャットを評価',
  thanks: 'ありがとうございます。参考にいたします。',
  failed: 'うまくいきませんでした。もう一度お試しください。',
}
