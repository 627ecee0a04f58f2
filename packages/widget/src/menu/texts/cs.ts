import type { MenuTexts } from './menu-texts.ts'

export const cs: MenuTexts = {
  save: 'Uložit chat',
  mail: 'Poslat tento chat e-mailem',
  end: 'Ukončit chat',
  failed: 'Nepodařilo se to. Zkuste to znovu.',
}
