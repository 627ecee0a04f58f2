import type { MenuTexts } from './menu-texts.ts'

export const ar: MenuTexts = {
  save: 'حفظ المحادثة',
  mail: 'إرسال هذه المحادثة بالبريد',
  end: 'إنهاء المحادثة',
  failed: 'لم ينجح ذلك. أعد المحاولة.',
}
