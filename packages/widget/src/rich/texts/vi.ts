import type { RichTexts } from './rich-texts.ts'

export const vi: RichTexts = {
  answered: 'Câu trả lời của bạn',
  send: 'Trả lời',
  choose: 'Chọn…',
  optional: 'không bắt buộc',
  yes: 'Có',
  no: 'Không',
  previous: 'Trước',
  next: 'Tiếp',
  cards: 'Các thẻ',
  newTab: 'mở thẻ mới',
  day: 'Ngày',
  time: 'Ngày và giờ',
  missing: 'Vui lòng điền mục này.',
  pickOne: 'Vui lòng chọn trước.',
  emailWrong: 'Đây không phải là địa chỉ email. Hãy kiểm tra lại, ví dụ ten@example.com.',
  phoneWrong: 'Đây không phải là số điện thoại. Hãy dùng chữ số và dấu + cho mã quốc gia.',
  dateWrong: 'Không thể chọn mục này. Vui lòng chọn thời gian khác.',
}
