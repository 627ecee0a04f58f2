import type { DeviceTexts } from './device-texts.ts'

export const vi: DeviceTexts = {
  offer: 'Báo cho tôi trên thiết bị này',
  consent: (company) => `Thiết bị này cho biết khi ${company} trả lời bạn ở đây. Không gì khác.`,
  later: 'Để sau',
  on: 'Thiết bị này báo cho bạn khi có câu trả lời.',
  stop: 'Dừng',
  blocked: 'Trình duyệt chặn thông báo của trang này. Hãy cho phép trong cài đặt rồi thử lại.',
  failed: 'Không thành công. Hãy thử lại sau.',
  gone: 'Ở đây không còn thông báo nữa.',
}
