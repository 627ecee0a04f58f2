import type { RichTexts } from './rich-texts.ts'

export const ja: RichTexts = {
  answered: 'お客様の回答',
  send: '回答する',
  choose: '選択…',
  optional: '任意',
  yes: 'はい',
  no: 'いいえ',
  previous: '前へ',
  next: '次へ',
  cards: 'カード',
  newTab: '新しいタブで開きます',
  day: '日',
  time: '日時',
  missing: 'ご入力ください。',
  pickOne: '先に選択してください。',
  emailWrong: 'メールアドレスではありません。name@example.comのような形かご確認ください。',
  phoneWrong: '電話番号ではありません。数字と、国番号の前の + をご使用ください。',
  dateWrong: 'これは選択できません。別の日時をお選びください。',
}
