import type { MenuTexts } from './menu-texts.ts'

export const vi: MenuTexts = {
  save: 'Lưu cuộc trò chuyện',
  end: 'Kết thúc trò chuyện',
}
