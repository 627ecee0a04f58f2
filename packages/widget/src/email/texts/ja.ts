import type { EmailTexts } from './email-texts.ts'

export const ja: EmailTexts = {
  offer: '返信をメールでも受け取る',
  label: 'メールアドレス',
  consent: (company) =>
    `${company} はこのアドレスに返信を送ります。ご希望があればこのチャットも送ります。それ以外は送りません。`,
  submit: 'ここに返信を送る',
  later: '今はしない',
  pending: (address) =>
    `メールをご確認ください。${address} にリンクを送りました。開くと返信が届くようになります。`,
  granted: (address) => `返信は ${address} にも届きます。`,
  change: '変更',
  stop: '停止',
  transcriptSent: (address) => `このチャットを ${address} に送信中です。`,
  invalid: 'メールアドレスをご確認ください。',
  tooMany: '本日はメールの依頼が多すぎます。明日もう一度お試しください。',
  offline: '接続がありません。もう一度お試しください。',
  gone: 'こちらではメールでの返信を終了しました。',
}
