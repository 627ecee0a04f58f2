import type { ChallengeTexts } from './challenge-texts.ts'

export const zh: ChallengeTexts = {
  before: '您的浏览器会做一次防机器人的简短检查，您无需解答任何问题。',
  checking: '正在确认不是机器人在请求…',
  checked: '检查完毕，您可以发送请求。',
  unable: '此页面无法进行防机器人检查，请改为留言。',
  failed: '防机器人检查未成功。请重试，或给我们留言。',
}
