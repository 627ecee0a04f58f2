import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `記事${count}件`

export const ja: HelpTexts = {
  search: '答えを検索',
  placeholder: 'ご用件は何ですか？',
  found: (count) => `${articles(count)}が見つかりました`,
  none: (question) => `「${question}」に一致する記事はありません。`,
  empty: 'まだ何も掲載されていません。',
  all: 'すべて',
  categories: 'トピック',
  backToList: 'すべての記事',
  backToChat: 'チャットに戻る',
  updated: (date) => `更新日：${date}`,
  helped: 'お役に立ちましたか？',
  yes: 'はい',
  no: 'いいえ',
  thanks: 'ありがとうございます。参考にいたします。',
  sorry: 'ありがとうございます。下からお尋ねください。担当者がお答えします。',
  stillNeed: 'まだお困りですか？',
  write: 'メッセージを送る',
  newTab: '（新しいタブで開きます）',
  suggestions: 'こちらが参考になるかもしれません',
  suggested: (count) => `答えがあるかもしれません：${articles(count)}`,
  hide: '候補を隠す',
  failed: '現在、読み込めません。',
  gone: 'この記事はもうありません。',
}
