import type { MenuTexts } from './menu-texts.ts'

export const he: MenuTexts = {
  save: 'שמירת הצ׳אט',
  mail: 'שליחת השיחה בדוא״ל',
  end: 'סיום הצ׳אט',
  failed: 'זה לא הצליח. נסו שוב.',
}
