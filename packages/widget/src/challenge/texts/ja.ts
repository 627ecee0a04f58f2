import type { ChallengeTexts } from './challenge-texts.ts'

export const ja: ChallengeTexts = {
  before: 'お使いのブラウザーがロボット対策の短い確認を行います。お客様が解くものはありません。',
  checking: 'ロボットからの依頼でないことを確認しています…',
  checked: '確認できました。依頼を送信できます。',
  unable: 'このページではロボット対策の確認ができません。代わりにメッセージをお送りください。',
  failed:
    'ロボット対策の確認がうまくいきませんでした。もう一度お試しいただくか、メッセージをお送りください。',
}
