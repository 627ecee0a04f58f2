import type { LostTexts } from './lost-texts.ts'

export const ja: LostTexts = {
  used: 'このリンクは使用済みか、有効期限が切れています。こちらからそのままお書きいただけます。',
  byMail: 'メッセージを送信すると、新しいリンク付きの返信をまたメールで受け取れます。',
  failed: 'ただいまリンクを開けませんでした。しばらくしてから、メールからもう一度開いてください。',
}
