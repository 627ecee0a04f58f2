import type { EndingTexts } from './ending-texts.ts'

export const vi: EndingTexts = {
  ended: 'Cuộc trò chuyện này đã kết thúc. Hãy viết lại bất cứ khi nào bạn muốn.',
  question: 'Chúng tôi phục vụ thế nào?',
  score: (stars) => `${stars}/5`,
  comment: 'Bạn muốn nói thêm điều gì không?',
  rate: 'Đánh giá cuộc trò chuyện',
  thanks: 'Cảm ơn bạn, điều đó giúp ích cho chúng tôi.',
  failed: 'Không thực hiện được. Hãy thử lại.',
}
