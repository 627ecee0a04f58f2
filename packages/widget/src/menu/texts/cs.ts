import type { MenuTexts } from './menu-texts.ts'

export const cs: MenuTexts = {
  save: 'Uložit chat',
  end: 'Ukončit chat',
}
