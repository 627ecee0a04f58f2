import type { MenuTexts } from './menu-texts.ts'

export const hu: MenuTexts = {
  save: 'A csevegés mentése',
  mail: 'Beszélgetés elküldése e-mailben',
  end: 'A csevegés befejezése',
  failed: 'Ez nem sikerült. Próbálja újra.',
}
