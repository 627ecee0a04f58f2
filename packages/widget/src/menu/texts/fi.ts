import type { MenuTexts } from './menu-texts.ts'

export const fi: MenuTexts = {
  save: 'Tallenna keskustelu',
  mail: 'Lähetä keskustelu sähköpostiin',
  end: 'Lopeta keskustelu',
  failed: 'Se ei onnistunut. Yritä uudelleen.',
}
