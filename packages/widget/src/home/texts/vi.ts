import type { HomeTexts } from './home-texts.ts'

export const vi: HomeTexts = {
  welcome: 'Bạn muốn liên hệ với chúng tôi bằng cách nào?',
  chatEntry: 'Trò chuyện với chúng tôi',
  chatHint: 'Viết ngay, đọc câu trả lời tại đây',
  callHint: 'Để lại số, chúng tôi sẽ gọi cho bạn',
  helpEntry: 'Tìm câu trả lời',
  helpHint: 'Tìm trong các bài viết',
}
