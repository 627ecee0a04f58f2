import type { MailTexts } from './mail-texts.ts'

export const ja: MailTexts = {
  locale: 'ja',
  dir: 'ltr',
  subject: '{company} から新しいメッセージ',
  intro: '{company} から返信がありました：',
  open: '会話を開く',
  why: 'このメールは、{company} からの返信をメールで受け取るよう希望されたためお送りしています。',
  stop: 'メールの配信を停止',
  confirmSubject: '確認：{company} からの返信をメールで受け取る',
  confirmText:
    'どなたか（おそらくご本人）が、{company} からの返信をこのアドレスに希望されました。ご本人であれば確認してください。お心当たりがなければ無視してください。以後メールは届きません。',
  confirm: 'はい、返信を受け取ります',
  confirmed: '完了しました。{company} からの返信がメールで届きます。',
  stopAsk: '{company} からのメールを停止しますか？',
  stopped: '今後このメールは届きません。',
  never: 'このアドレスには二度と送らない',
  transcriptSubject: '{company} との会話',
  you: 'あなた',
  unknown: 'このリンクは無効か、期限が切れています。',
}
