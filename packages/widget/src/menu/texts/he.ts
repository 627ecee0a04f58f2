import type { MenuTexts } from './menu-texts.ts'

export const he: MenuTexts = {
  save: 'שמירת הצ׳אט',
  end: 'סיום הצ׳אט',
}
