import type { MenuTexts } from './menu-texts.ts'

export const nb: MenuTexts = {
  save: 'Lagre chatten',
  mail: 'Send denne chatten på e-post',
  end: 'Avslutt chatten',
  failed: 'Det gikk ikke. Prøv igjen.',
}
