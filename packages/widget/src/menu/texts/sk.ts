import type { MenuTexts } from './menu-texts.ts'

export const sk: MenuTexts = {
  save: 'Uložiť chat',
  mail: 'Poslať tento chat e-mailom',
  end: 'Ukončiť chat',
  failed: 'Nepodarilo sa to. Skúste to znova.',
}
