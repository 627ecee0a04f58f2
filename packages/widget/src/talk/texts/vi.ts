import type { TalkTexts } from './talk-texts.ts'

export const vi: TalkTexts = {
  place: (place) =>
    place === 1 ? 'Tiếp theo là đến lượt bạn.' : `Vị trí của bạn trong hàng chờ: ${place}.`,
  wait: (range) => `Thời gian chờ thông thường: ${range}`,
  delivered: 'Đã chuyển đến',
  later: 'Chưa gửi: quá nhiều cùng lúc. Tin sẽ tự được gửi.',
  talks: 'Các cuộc trò chuyện của bạn',
  anew: 'Cuộc trò chuyện mới',
  open: 'Đang chờ trả lời',
  answered: 'Đã trả lời',
  ended: 'Đã kết thúc',
  find: 'Tìm biểu tượng cảm xúc',
  none: 'Không tìm thấy biểu tượng nào',
  tone: 'Màu da',
}
