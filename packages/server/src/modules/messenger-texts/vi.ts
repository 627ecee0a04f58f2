import type { MessengerTexts } from './messenger-texts.ts'

export const vi: MessengerTexts = {
  hello: 'Bây giờ bạn đang trò chuyện với {company} tại đây. Chỉ cần viết. Để dừng, hãy gửi /stop.',
  stopped: '{company} sẽ không viết cho bạn ở đây nữa.',
  stranger:
    'Để trò chuyện với {company} tại đây, hãy mở khung chat trên trang web và chọn {messenger}.',
  lost: 'Một phần không chuyển được. Vui lòng gửi dưới dạng văn bản, ảnh hoặc tệp nhỏ hơn.',
}
