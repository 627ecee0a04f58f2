import type { MenuTexts } from './menu-texts.ts'

export const da: MenuTexts = {
  save: 'Gem chatten',
  mail: 'Send denne chat på e-mail',
  end: 'Afslut chatten',
  failed: 'Det lykkedes ikke. Prøv igen.',
}
