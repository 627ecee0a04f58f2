import type { MenuTexts } from './menu-texts.ts'

export const de: MenuTexts = {
  save: 'Chat speichern',
  end: 'Chat beenden',
}
