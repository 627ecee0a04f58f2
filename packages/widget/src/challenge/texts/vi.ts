import type { ChallengeTexts } from './challenge-texts.ts'

export const vi: ChallengeTexts = {
  before: 'Trình duyệt của bạn thực hiện một kiểm tra ngắn chống robot. Bạn không phải giải gì cả.',
  checking: 'Đang bảo đảm rằng không phải robot yêu cầu…',
  checked: 'Đã kiểm tra. Bạn có thể gửi yêu cầu.',
  unable: 'Không thể kiểm tra chống robot trên trang này. Vui lòng viết cho chúng tôi.',
  failed: 'Kiểm tra chống robot không thành công. Hãy thử lại hoặc viết cho chúng tôi.',
}
