import type { MenuTexts } from './menu-texts.ts'

export const sk: MenuTexts = {
  save: 'Uložiť chat',
  end: 'Ukončiť chat',
}
