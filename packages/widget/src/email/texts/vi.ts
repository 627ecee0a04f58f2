import type { EmailTexts } from './email-texts.ts'

export const vi: EmailTexts = {
  offer: 'Nhận câu trả lời qua email nữa',
  label: 'Địa chỉ email',
  consent: (company) =>
    `${company} gửi câu trả lời đến địa chỉ này, và cuộc trò chuyện này nếu bạn yêu cầu. Không gì khác.`,
  submit: 'Gửi câu trả lời đến đây',
  later: 'Để sau',
  pending: (address) =>
    `Hãy xem hộp thư: chúng tôi đã gửi liên kết đến ${address}. Câu trả lời sẽ đến đó khi bạn mở nó.`,
  granted: (address) => `Câu trả lời cũng được gửi đến ${address}.`,
  change: 'Đổi',
  stop: 'Dừng',
  transcriptSent: (address) => `Cuộc trò chuyện đang được gửi đến ${address}.`,
  invalid: 'Vui lòng kiểm tra địa chỉ email này.',
  tooMany: 'Hôm nay đã yêu cầu quá nhiều email. Hãy thử lại ngày mai.',
  offline: 'Không có kết nối. Hãy thử lại.',
  gone: 'Ở đây không còn gửi câu trả lời qua email nữa.',
}
