import type { MailTexts } from './mail-texts.ts'

export const vi: MailTexts = {
  locale: 'vi',
  dir: 'ltr',
  subject: 'Tin nhắn mới từ {company}',
  intro: '{company} đã trả lời bạn:',
  open: 'Mở cuộc trò chuyện',
  why: 'Bạn nhận được thư này vì đã yêu cầu {company} trả lời qua email.',
  stop: 'Dừng các email này',
  confirmSubject: 'Xác nhận: câu trả lời của {company} qua email',
  confirmText:
    'Ai đó, hy vọng là bạn, đã yêu cầu gửi câu trả lời của {company} đến địa chỉ này. Nếu là bạn, hãy xác nhận. Nếu không, hãy bỏ qua email này: sẽ không có email nào khác.',
  confirm: 'Vâng, gửi câu trả lời cho tôi',
  confirmed: 'Xong. Câu trả lời của {company} giờ sẽ đến email của bạn.',
  stopAsk: 'Không nhận email từ {company} nữa?',
  stopped: 'Bạn sẽ không nhận các email này nữa.',
  never: 'Đừng bao giờ viết đến địa chỉ này nữa',
  transcriptSubject: 'Cuộc trò chuyện của bạn với {company}',
  you: 'Bạn',
  unknown: 'Liên kết này không hoạt động, hoặc không còn nữa.',
}
