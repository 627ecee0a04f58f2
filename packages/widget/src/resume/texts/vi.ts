import type { LostTexts } from './lost-texts.ts'

export const vi: LostTexts = {
  used: 'Liên kết này đã được dùng hoặc đã hết hạn. Bạn có thể viết cho chúng tôi ngay tại đây.',
  byMail: 'Sau khi viết, bạn lại có thể nhận câu trả lời qua email, kèm liên kết mới.',
  failed: 'Hiện không mở được liên kết. Vui lòng mở lại từ email sau giây lát.',
}
