import type { FileTexts } from './file-texts.ts'

export const ja: FileTexts = {
  tray: '送信するファイル',
  takePhoto: '写真を撮る',
  chooseFiles: 'ファイルを選択',
  dropHere: 'ここにファイルをドロップして送信',
  remove: (name) => `${name}を削除`,
  retry: (name) => `${name}を再試行`,
  retryShort: '再試行',
  progress: (name) => `${name}をアップロード中`,
  preparing: '準備中…',
  uploading: 'アップロード中…',
  waiting: '接続がありません。自動的に再開します。',
  ready: (count) => `送信できるファイル：${count}件`,
  willSend: 'ファイルのアップロードが終わり次第、メッセージを送信します。',
  tooMany: (most) =>
    `1件のメッセージに添付できるのは${most}件までです。残りは追加されませんでした。`,
  tooLarge: (most) => `ファイルが大きすぎます。上限は${most}です。`,
  unreadable:
    'このブラウザーではこの画像を開けません。JPEGまたはPNGで保存して、もう一度追加してください。',
  failed: 'このファイルをアップロードできませんでした。もう一度お試しください。',
  files: '添付ファイル',
  openImage: (name) => `${name}を新しいタブで開く`,
  save: (name) => `${name}を保存`,
  gone: 'この画像は表示できません。',
  lost: 'このメッセージのファイルがなくなりました。もう一度添付してください。',
  errors: {
    'file/empty': 'このファイルは空です。',
    'file/type-refused': 'この種類のファイルはここでは送信できません。',
    'file/too-much': '1日に送信できる量を超えています。明日もう一度お試しください。',
  },
}
