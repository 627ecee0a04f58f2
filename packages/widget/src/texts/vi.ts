import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'vi',
  dir: 'ltr',
  open: 'Mở trò chuyện',
  unread: (count) => `${count} tin nhắn mới`,
  online: 'Chúng tôi trả lời ngay tại đây',
  replyTime: (time) => `Thời gian trả lời thông thường: ${time}`,
  away: 'Hiện không có ai trực',
  awayUntil: (time) => `Trở lại: ${time}`,
  connecting: 'Đang kết nối…',
  offline: 'Không có kết nối. Đang thử lại…',
  back: 'Quay lại',
  close: 'Đóng',
  more: 'Thêm',
  greeting: 'Xin chào! Chúng tôi có thể giúp gì cho bạn?',
  invitation: (company) =>
    `Bạn cứ hỏi bất cứ điều gì. Một người ở ${company} đọc từng chữ và trả lời tại đây.`,
  conversation: 'Cuộc trò chuyện',
  composer: 'Tin nhắn',
  placeholder: 'Viết cho chúng tôi…',
  send: 'Gửi',
  earlier: 'Hiện tin nhắn cũ hơn',
  latest: 'Đến tin nhắn mới nhất',
  retry: 'Thử lại',
  sending: 'Đang gửi…',
  sent: 'Đã gửi',
  seen: 'Đã xem',
  typing: (name) => `${name} đang nhập`,
  someone: 'Ai đó',
  you: 'Bạn',
  ended:
    'Cuộc trò chuyện này đã hết hạn. Hãy bắt đầu cuộc mới để tiếp tục; nội dung bạn đang viết vẫn được giữ.',
  startAnew: 'Bắt đầu cuộc trò chuyện mới',
  requestCall: 'Yêu cầu gọi lại',
  privacy: 'Quyền riêng tư',
  errors: {
    'key/forbidden':
      'Phần trò chuyện chưa được thiết lập đúng trên trang này. Vui lòng liên hệ với chúng tôi theo cách khác.',
    'message/answered': 'Câu hỏi này đã được trả lời.',
    'message/too-long': 'Nội dung quá dài. Vui lòng rút ngắn.',
    'network/unreachable': 'Chưa gửi: không có kết nối. Tin sẽ được gửi ngay khi có kết nối.',
    'protocol/unsupported': 'Phần trò chuyện đã được cập nhật. Vui lòng tải lại trang này.',
    'request/invalid':
      'Có điều gì đó chưa đúng trong biểu mẫu. Vui lòng kiểm tra lại thông tin đã nhập.',
    'server/unavailable': 'Chúng tôi đang khởi động lại. Vui lòng thử lại sau giây lát.',
    'session/expired': 'Cuộc trò chuyện này đã hết hạn. Hãy bắt đầu cuộc mới để tiếp tục.',
    'session/invalid': 'Cuộc trò chuyện này đã hết hạn. Hãy bắt đầu cuộc mới để tiếp tục.',
    'site/unknown':
      'Phần trò chuyện chưa được thiết lập đúng trên trang này. Vui lòng liên hệ với chúng tôi theo cách khác.',
    fallback: 'Đã xảy ra lỗi ở phía chúng tôi. Vui lòng thử lại sau giây lát.',
  },
}
