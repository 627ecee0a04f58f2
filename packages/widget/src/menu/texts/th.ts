import type { MenuTexts } from './menu-texts.ts'

export const th: MenuTexts = {
  save: 'บันทึกแชตนี้',
  mail: 'ส่งแชทนี้ทางอีเมล',
  end: 'สิ้นสุดแชตนี้',
  failed: 'ไม่สำเร็จ โปรดลองอีกครั้ง',
}
