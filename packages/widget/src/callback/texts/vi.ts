import type { CallbackTexts } from './callback-texts.ts'

export const vi: CallbackTexts = {
  callLead: (company) => `Bạn muốn nói chuyện hơn? Hãy để lại số, ${company} sẽ gọi cho bạn.`,
  phone: 'Số điện thoại',
  phonePlaceholder: '+84 24 1234 5678',
  name: 'Tên',
  optional: 'không bắt buộc',
  note: 'Về việc gì?',
  when: 'Khi nào chúng tôi nên gọi?',
  soon: 'Sớm nhất có thể',
  later: 'Vào một giờ cụ thể',
  time: 'Ngày và giờ',
  timeMissing: 'Hãy chọn ngày và giờ chưa trôi qua.',
  callConsent: (company) =>
    `Khi yêu cầu gọi lại, bạn đồng ý để ${company} lưu số này và gọi cho bạn về yêu cầu của bạn.`,
  callSoon: (phone) => `Chúng tôi sẽ gọi ${phone} sớm nhất có thể.`,
  callAt: (phone, time) => `Chúng tôi sẽ gọi ${phone}: ${time}.`,
  callDone: 'Cuộc gọi của bạn đã được đặt',
  backToChat: 'Quay lại trò chuyện',
  country: 'Quốc gia của số',
  phoneTooMany:
    'Hôm nay đã có nhiều yêu cầu gọi đến số này. Hãy thử lại vào ngày mai hoặc viết cho chúng tôi.',
  day: 'Ngày',
  slot: 'Giờ',
  zone: (zone) => `Giờ theo đồng hồ của bạn: ${zone}.`,
  closed: (opens) =>
    opens ? `Hiện không có ai để gọi. Trở lại: ${opens}.` : 'Hiện không có ai để gọi.',
  writeInstead: 'Viết cho chúng tôi',
  waiting: (count) => `Có ${count} người đang chờ trước bạn.`,
  place: (place) =>
    place === 1 ? 'Tiếp theo là đến lượt bạn.' : `Vị trí của bạn trong hàng chờ: ${place}.`,
  calendar: 'Thêm vào lịch',
  change: 'Đổi giờ',
  move: 'Dời cuộc gọi',
  cancel: 'Hủy cuộc gọi',
  cancelSure: 'Hủy cuộc gọi này?',
  keep: 'Giữ nguyên',
  cancelled: 'Cuộc gọi của bạn đã được hủy',
  called: 'Cuộc gọi này đã được thực hiện',
  another: 'Yêu cầu cuộc gọi khác',
  errors: {
    'network/unreachable': 'Không có kết nối. Hãy thử lại.',
    'callback/phone-invalid':
      'Chúng tôi không thể gọi số này. Hãy kiểm tra lại và bắt đầu bằng mã quốc gia, ví dụ +84.',
    'callback/closed': 'Hiện không có ai để gọi. Vui lòng chọn giờ.',
    'callback/country-refused':
      'Chúng tôi không thể gọi số của quốc gia này. Hãy dùng số khác hoặc viết cho chúng tôi.',
    'callback/not-found':
      'Chúng tôi không còn tìm thấy cuộc gọi này. Vui lòng yêu cầu cuộc gọi mới.',
    'callback/over': 'Cuộc gọi này đã kết thúc và không thể thay đổi.',
    'callback/slot-taken': 'Giờ này vừa có người đặt. Vui lòng chọn giờ khác.',
    'callback/too-many':
      'Hôm nay có quá nhiều yêu cầu gọi. Hãy thử lại vào ngày mai hoặc viết cho chúng tôi.',
  },
}
