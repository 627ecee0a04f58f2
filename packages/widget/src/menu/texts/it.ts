import type { MenuTexts } from './menu-texts.ts'

export const it: MenuTexts = {
  save: 'Salva questa chat',
  end: 'Termina questa chat',
}
