import type { CallbackTexts } from './callback-texts.ts'

export const ja: CallbackTexts = {
  callLead: (company) =>
    `お電話をご希望ですか？番号を残していただければ、${company}からお電話します。`,
  phone: '電話番号',
  phonePlaceholder: '+81 3-1234-5678',
  name: 'お名前',
  optional: '任意',
  note: 'ご用件',
  when: 'いつお電話しましょうか？',
  soon: 'できるだけ早く',
  later: '時間を指定',
  time: '日時',
  timeMissing: 'これから先の日時をお選びください。',
  callConsent: (company) =>
    `電話を依頼すると、${company}がこの番号を保存し、ご依頼の件でお電話することに同意したことになります。`,
  callSoon: (phone) => `できるだけ早く${phone}にお電話します。`,
  callAt: (phone, time) => `${phone}にお電話します：${time}`,
  callDone: 'お電話の予約を承りました',
  backToChat: 'チャットに戻る',
  country: '番号の国',
  phoneTooMany:
    'この番号には本日すでに何度か電話の依頼がありました。明日もう一度お試しいただくか、メッセージをお送りください。',
  day: '日',
  slot: '時間',
  zone: (zone) => `お使いの時計での時刻です：${zone}`,
  closed: (opens) =>
    opens
      ? `ただいま電話に対応できる者がおりません。次回対応：${opens}`
      : 'ただいま電話に対応できる者がおりません。',
  writeInstead: 'メッセージを送る',
  waiting: (count) => `お待ちの方があと${count}人います。`,
  place: (place) => (place === 1 ? '次がお客様の番です。' : `順番は${place}番目です。`),
  calendar: 'カレンダーに追加',
  change: '時間を変更',
  move: '電話の日時を変更',
  cancel: '電話をキャンセル',
  cancelSure: 'この電話をキャンセルしますか？',
  keep: 'このままにする',
  cancelled: 'お電話をキャンセルしました',
  called: 'このお電話は完了しました',
  another: '別の電話を依頼する',
  errors: {
    'network/unreachable': '接続がありません。もう一度お試しください。',
    'callback/phone-invalid':
      'この番号には電話できません。番号を確認し、国番号（+81など）から入力してください。',
    'callback/closed': 'ただいま電話に対応できる者がおりません。時間をお選びください。',
    'callback/country-refused':
      'この国の番号には電話できません。別の番号をご利用いただくか、メッセージをお送りください。',
    'callback/not-found': 'このお電話は見つかりません。新しくご依頼ください。',
    'callback/over': 'このお電話は終了しており、変更できません。',
    'callback/slot-taken': 'この時間は埋まってしまいました。別の時間をお選びください。',
    'callback/too-many':
      '本日の電話の依頼が多すぎます。明日もう一度お試しいただくか、メッセージをお送りください。',
  },
}
