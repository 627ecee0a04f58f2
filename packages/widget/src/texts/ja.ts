import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'ja',
  dir: 'ltr',
  open: 'チャットを開く',
  unread: (count) => `新着${count}件`,
  online: 'こちらでお答えします',
  replyTime: (time) => `通常の返信時間：${time}`,
  away: 'ただいま不在です',
  awayUntil: (time) => `次回対応：${time}`,
  connecting: '接続しています…',
  offline: '接続できません。再試行しています…',
  back: '戻る',
  close: '閉じる',
  more: 'その他',
  greeting: 'こんにちは。ご用件をお聞かせください。',
  invitation: (company) =>
    `何でもお尋ねください。${company}の担当者がすべて読み、ここでお答えします。`,
  conversation: '会話',
  composer: 'メッセージ',
  placeholder: 'メッセージを入力…',
  send: '送信',
  attach: 'ファイルを添付',
  emoji: '絵文字',
  earlier: '以前のメッセージを表示',
  latest: '最新のメッセージへ',
  retry: '再試行',
  sending: '送信中…',
  sent: '送信済み',
  seen: '既読',
  typing: (name) => `${name}さんが入力中`,
  someone: '担当者',
  you: 'お客様',
  ended:
    'このチャットは期限切れになりました。続けるには新しいチャットを始めてください。入力中の内容は残っています。',
  startAnew: '新しいチャットを始める',
  requestCall: '電話を依頼する',
  privacy: 'プライバシー',
  errors: {
    'key/forbidden':
      'このサイトではチャットが正しく設定されていません。お手数ですが、別の方法でご連絡ください。',
    'message/answered': 'これにはすでに回答済みです。',
    'message/too-long': '長すぎます。短くしてください。',
    'network/unreachable': 'まだ送信されていません。接続がないためです。接続され次第、送信します。',
    'protocol/unsupported': 'チャットが更新されました。このページを再読み込みしてください。',
    'request/invalid': '入力内容に誤りがあります。ご確認ください。',
    'server/unavailable': 'ただいま再起動しています。少し待ってからもう一度お試しください。',
    'session/expired':
      'このチャットは期限切れになりました。続けるには新しいチャットを始めてください。',
    'session/invalid':
      'このチャットは期限切れになりました。続けるには新しいチャットを始めてください。',
    'site/unknown':
      'このサイトではチャットが正しく設定されていません。お手数ですが、別の方法でご連絡ください。',
    fallback: 'こちらで問題が発生しました。少し待ってからもう一度お試しください。',
  },
}
