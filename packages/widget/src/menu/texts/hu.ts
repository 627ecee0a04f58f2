import type { MenuTexts } from './menu-texts.ts'

export const hu: MenuTexts = {
  save: 'A csevegés mentése',
  end: 'A csevegés befejezése',
}
