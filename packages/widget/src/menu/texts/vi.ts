import type { MenuTexts } from './menu-texts.ts'

export const vi: MenuTexts = {
  save: 'Lưu cuộc trò chuyện',
  mail: 'Gửi cuộc trò chuyện qua email',
  end: 'Kết thúc trò chuyện',
  failed: 'Không thực hiện được. Hãy thử lại.',
}
