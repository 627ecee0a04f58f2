import type { MessengerTexts } from './messenger-texts.ts'

export const vi: MessengerTexts = {
  offer: (messenger) => `Tiếp tục trên ${messenger}`,
  consent: (company, messenger) =>
    `${company} trả lời bạn trên ${messenger}, và những gì bạn viết ở đó sẽ hiện ở đây. Không gì khác. Bạn có thể dừng bất cứ lúc nào.`,
  later: 'Để sau',
  open: (messenger) => `Mở ${messenger}`,
  waiting: (messenger) => `Nhấn Start trong ${messenger} để tiếp tục ở đó.`,
  on: (messenger) => `Cuộc trò chuyện này tiếp tục trên ${messenger}.`,
  stop: 'Dừng',
  failed: 'Không thành công. Hãy thử lại sau.',
  gone: (messenger) => `Cuộc trò chuyện này không thể tiếp tục trên ${messenger} nữa.`,
}
