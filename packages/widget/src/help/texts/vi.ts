import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} bài viết`

export const vi: HelpTexts = {
  search: 'Tìm câu trả lời',
  placeholder: 'Về việc gì?',
  found: (count) => `Tìm thấy ${articles(count)}`,
  none: (question) => `Không tìm thấy gì về “${question}”.`,
  empty: 'Ở đây chưa có gì.',
  all: 'Tất cả',
  categories: 'Chủ đề',
  backToList: 'Tất cả bài viết',
  backToChat: 'Quay lại trò chuyện',
  updated: (date) => `Cập nhật: ${date}`,
  helped: 'Bài này có ích không?',
  yes: 'Có',
  no: 'Không',
  thanks: 'Cảm ơn bạn. Thật tốt khi biết điều đó.',
  sorry: 'Cảm ơn bạn. Hãy hỏi chúng tôi bên dưới, sẽ có người trả lời.',
  stillNeed: 'Bạn vẫn cần chúng tôi?',
  write: 'Viết cho chúng tôi',
  newTab: '(mở thẻ mới)',
  suggestions: 'Có thể điều này sẽ giúp bạn',
  suggested: (count) => `Có thể trả lời câu này: ${articles(count)}`,
  hide: 'Ẩn gợi ý',
  failed: 'Hiện không thể tải nội dung này.',
  gone: 'Bài viết này không còn nữa.',
}
