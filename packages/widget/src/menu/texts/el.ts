import type { MenuTexts } from './menu-texts.ts'

export const el: MenuTexts = {
  save: 'Αποθήκευση συνομιλίας',
  end: 'Τέλος συνομιλίας',
}
