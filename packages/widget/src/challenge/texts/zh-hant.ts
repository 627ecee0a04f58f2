import type { ChallengeTexts } from './challenge-texts.ts'

export const zhHant: ChallengeTexts = {
  before: '您的瀏覽器會做一次防機器人的簡短檢查，您無需解答任何問題。',
  checking: '正在確認不是機器人在要求…',
  checked: '檢查完畢，您可以送出要求。',
  unable: '此頁面無法進行防機器人檢查，請改為留言。',
  failed: '防機器人檢查未成功。請重試，或留言給我們。',
}
