import type { MenuTexts } from './menu-texts.ts'

export const nb: MenuTexts = {
  save: 'Lagre chatten',
  end: 'Avslutt chatten',
}
