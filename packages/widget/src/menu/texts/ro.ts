import type { MenuTexts } from './menu-texts.ts'

export const ro: MenuTexts = {
  save: 'Salvează conversația',
  mail: 'Trimiteți acest chat prin e-mail',
  end: 'Încheie conversația',
  failed: 'Nu a funcționat. Încercați din nou.',
}
