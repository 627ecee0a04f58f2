import type { OwnDataTexts } from './own-data-texts.ts'

export const ja: OwnDataTexts = {
  title: 'お客様のデータ',
  nothing: 'まだ何も保存されていません。',
  messages: 'メッセージ',
  calls: '通話',
  visits: '訪問とクリック',
  choices: 'プライバシーの選択',
  withdraw: 'すべての同意を撤回',
  withdrawn: 'すべての同意を撤回しました。会話は残ります。',
  save: 'コピーを保存',
  erase: 'すべて削除',
  sure: 'お客様に関するすべてを削除しますか？',
  sureHint: 'メッセージ、通話、選択は完全に削除され、これ以上何も収集されません。',
  keep: '残しておく',
  erased: 'お客様に関するすべてを削除しました。',
  unproven: 'このデータはアカウントのものです。先にこのサイトにログインしてください。',
}
