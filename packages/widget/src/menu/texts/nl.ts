import type { MenuTexts } from './menu-texts.ts'

export const nl: MenuTexts = {
  save: 'Deze chat opslaan',
  end: 'Deze chat beëindigen',
}
