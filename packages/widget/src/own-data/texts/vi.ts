import type { OwnDataTexts } from './own-data-texts.ts'

export const vi: OwnDataTexts = {
  title: 'Dữ liệu của bạn',
  nothing: 'Chưa có gì được lưu về bạn.',
  messages: 'Tin nhắn',
  calls: 'Cuộc gọi',
  visits: 'Lượt truy cập và lượt nhấp',
  choices: 'Lựa chọn về quyền riêng tư',
  withdraw: 'Rút lại mọi sự đồng ý',
  withdrawn: 'Mọi sự đồng ý đã được rút lại. Cuộc trò chuyện của bạn vẫn còn.',
  save: 'Lưu một bản sao',
  erase: 'Xóa tất cả',
  sure: 'Xóa mọi thứ về bạn?',
  sureHint:
    'Tin nhắn, cuộc gọi và lựa chọn của bạn sẽ bị xóa vĩnh viễn, và không thu thập thêm gì nữa.',
  keep: 'Giữ lại',
  erased: 'Mọi thứ về bạn đã được xóa.',
  unproven: 'Dữ liệu này thuộc về một tài khoản. Hãy đăng nhập trang này trước.',
}
