import type { DeviceTexts } from './device-texts.ts'

export const ja: DeviceTexts = {
  offer: 'この端末に通知する',
  consent: (company) =>
    `${company} がここで返信すると、この端末に表示します。それ以外はありません。`,
  later: '今はしない',
  on: 'この端末で返信をお知らせします。',
  stop: '停止',
  blocked:
    'ブラウザーがこのサイトの通知をブロックしています。設定で許可してから、もう一度お試しください。',
  failed: 'うまくいきませんでした。後でもう一度お試しください。',
  gone: 'こちらでは通知を終了しました。',
}
