import type { MenuTexts } from './menu-texts.ts'

export const fi: MenuTexts = {
  save: 'Tallenna keskustelu',
  end: 'Lopeta keskustelu',
}
