import type { HomeTexts } from './home-texts.ts'

export const ja: HomeTexts = {
  welcome: 'ご連絡方法をお選びください',
  chatEntry: 'チャットで相談する',
  chatHint: '今すぐ書いて、ここで返事を読む',
  callHint: '番号を残すと、こちらからお電話します',
  helpEntry: '答えを探す',
  helpHint: '記事を検索する',
}
