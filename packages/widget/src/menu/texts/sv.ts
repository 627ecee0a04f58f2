import type { MenuTexts } from './menu-texts.ts'

export const sv: MenuTexts = {
  save: 'Spara chatten',
  end: 'Avsluta chatten',
}
