import type { MenuTexts } from './menu-texts.ts'

export const fr: MenuTexts = {
  save: 'Enregistrer la conversation',
  end: 'Terminer la conversation',
}
