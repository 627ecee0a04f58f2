import type { MenuTexts } from './menu-texts.ts'

export const th: MenuTexts = {
  save: 'บันทึกแชตนี้',
  end: 'สิ้นสุดแชตนี้',
}
