import type { PrivacyTexts } from './privacy-texts.ts'

export const vi: PrivacyTexts = {
  locale: 'vi',
  consentNotice:
    'Chúng tôi có thể xem bạn truy cập những trang nào ở đây và nhấp vào những gì không? Khi đó, người trả lời bạn có thể giúp bạn tốt hơn. Bạn có thể thay đổi điều này bất cứ lúc nào trong mục Quyền riêng tư.',
  consentTitle: 'Hãy giúp chúng tôi hỗ trợ bạn',
  allow: 'Cho phép',
  deny: 'Không, cảm ơn',
  thanks: 'Cảm ơn bạn. Bạn có thể thay đổi điều này bất cứ lúc nào trong mục Quyền riêng tư.',
  privacySwitch: 'Chia sẻ lượt truy cập của tôi',
  optOutHonoured:
    'Trình duyệt của bạn yêu cầu các trang không bán hoặc chia sẻ dữ liệu của bạn. Chúng tôi không làm vậy.',
  privacyState: (allowed) =>
    allowed
      ? 'Chúng tôi thấy bạn truy cập những trang nào ở đây và nhấp vào những gì.'
      : 'Chúng tôi không thấy bạn truy cập những trang nào hay nhấp vào những gì.',
}
