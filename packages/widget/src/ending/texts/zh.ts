import type { EndingTexts } from './ending-texts.ts'

export const zh: EndingTexts = {
  ended: '此对话已结束。欢迎随时再联系我们。',
  question: '您对我们的服务满意吗？',
  score: (stars) => `${stars}/5 分`,
  comment: '还有什么要补充的吗？',
  rate: '评价此对话',
  thanks: '谢谢，这对我们很有帮助。',
  failed: '操作没有成功。请重试。',
}
