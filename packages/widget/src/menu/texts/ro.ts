import type { MenuTexts } from './menu-texts.ts'

export const ro: MenuTexts = {
  save: 'Salvează conversația',
  end: 'Încheie conversația',
}
