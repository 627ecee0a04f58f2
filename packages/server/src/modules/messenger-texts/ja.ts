import type { MessengerTexts } from './messenger-texts.ts'

export const ja: MessengerTexts = {
  hello:
    'ここで{company}とお話しいただけます。そのままメッセージをお送りください。終了するには /stop を送信してください。',
  stopped: '{company}からここにメッセージが届くことはもうありません。',
  stranger:
    'ここで{company}と話すには、ウェブサイトのチャットを開いて{messenger}を選んでください。',
  lost: '一部をお届けできませんでした。テキスト、写真、またはより小さいファイルでお送りください。',
}
