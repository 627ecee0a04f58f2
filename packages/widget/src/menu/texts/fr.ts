import type { MenuTexts } from './menu-texts.ts'

export const fr: MenuTexts = {
  save: 'Enregistrer la conversation',
  mail: 'Envoyer ce chat par e-mail',
  end: 'Terminer la conversation',
  failed: 'Cela n’a pas fonctionné. Réessayez.',
}
