import type { MenuTexts } from './menu-texts.ts'

export const ar: MenuTexts = {
  save: 'حفظ المحادثة',
  end: 'إنهاء المحادثة',
}
