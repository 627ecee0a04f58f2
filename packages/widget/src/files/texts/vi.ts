import type { FileTexts } from './file-texts.ts'

export const vi: FileTexts = {
  tray: 'Các tệp sẽ gửi',
  takePhoto: 'Chụp ảnh',
  chooseFiles: 'Chọn tệp',
  dropHere: 'Thả tệp vào đây để gửi',
  remove: (name) => `Bỏ ${name}`,
  retry: (name) => `Thử lại ${name}`,
  retryShort: 'Thử lại',
  progress: (name) => `Đang tải lên ${name}`,
  preparing: 'Đang chuẩn bị…',
  uploading: 'Đang tải lên…',
  waiting: 'Không có kết nối. Sẽ tự động tiếp tục.',
  ready: (count) => `Số tệp sẵn sàng gửi: ${count}`,
  willSend: 'Tin nhắn của bạn sẽ được gửi ngay khi tải xong các tệp.',
  tooMany: (most) => `Mỗi tin nhắn chứa tối đa ${most} tệp. Các tệp khác không được thêm.`,
  tooLarge: (most) => `Tệp này quá lớn. Tối đa ${most}.`,
  unreadable:
    'Trình duyệt này không mở được ảnh. Hãy lưu ảnh dưới dạng JPEG hoặc PNG rồi thêm lại.',
  failed: 'Không tải lên được tệp này. Hãy thử lại.',
  files: 'Tệp đính kèm',
  openImage: (name) => `Mở ${name} trong thẻ mới`,
  save: (name) => `Lưu ${name}`,
  gone: 'Không thể hiển thị ảnh này.',
  lost: 'Một tệp của tin nhắn này không còn nữa. Hãy đính kèm lại.',
  errors: {
    'file/empty': 'Tệp này trống.',
    'file/type-refused': 'Không thể gửi loại tệp này ở đây.',
    'file/too-much': 'Như vậy là vượt quá mức được gửi trong một ngày. Hãy thử lại vào ngày mai.',
  },
}
