import type { MenuTexts } from './menu-texts.ts'

export const da: MenuTexts = {
  save: 'Gem chatten',
  end: 'Afslut chatten',
}
