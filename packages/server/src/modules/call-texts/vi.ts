import type { LinkTexts } from './link-texts.ts'

export const vi: LinkTexts = {
  locale: 'vi',
  dir: 'ltr',
  title: (company) => `Cuộc gọi của bạn với ${company}`,
  callAt: (phone, time) => `Chúng tôi sẽ gọi ${phone}: ${time}.`,
  callSoon: (phone) => `Chúng tôi sẽ gọi ${phone} sớm nhất có thể.`,
  place: (place) =>
    place === 1 ? 'Tiếp theo là đến lượt bạn.' : `Vị trí của bạn trong hàng chờ: ${place}.`,
  done: 'Cuộc gọi này đã được thực hiện.',
  cancelled: 'Cuộc gọi này đã bị hủy. Sẽ không có ai gọi cho bạn.',
  moved: 'Cuộc gọi của bạn đã được dời.',
  calendar: 'Thêm vào lịch',
  changeAt: (url) => `Để đổi hoặc hủy cuộc gọi này: ${url}`,
  anotherTime: 'Chọn giờ khác',
  soon: 'Sớm nhất có thể',
  move: 'Dời cuộc gọi',
  cancel: 'Hủy cuộc gọi',
  noTimes: 'Hiện không còn giờ nào khác trống.',
  choose: 'Hãy chọn ngày và giờ chưa trôi qua.',
  taken: 'Giờ này vừa có người đặt. Vui lòng chọn giờ khác.',
  closed: 'Hiện không có ai để gọi. Vui lòng chọn giờ.',
  over: 'Cuộc gọi này đã kết thúc và không thể thay đổi.',
  unknown: 'Liên kết này không hợp lệ hoặc đã hết hiệu lực.',
  again: 'Bạn có thể yêu cầu cuộc gọi khác trên trang web của chúng tôi.',
  failed: 'Đã xảy ra lỗi ở phía chúng tôi. Vui lòng thử lại sau giây lát.',
}
