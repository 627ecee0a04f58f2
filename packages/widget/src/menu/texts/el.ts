import type { MenuTexts } from './menu-texts.ts'

export const el: MenuTexts = {
  save: 'Αποθήκευση συνομιλίας',
  mail: 'Αποστολή συνομιλίας με e-mail',
  end: 'Τέλος συνομιλίας',
  failed: 'Δεν πέτυχε. Δοκιμάστε ξανά.',
}
