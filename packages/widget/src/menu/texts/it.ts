import type { MenuTexts } from './menu-texts.ts'

export const it: MenuTexts = {
  save: 'Salva questa chat',
  mail: 'Invia questa chat via e-mail',
  end: 'Termina questa chat',
  failed: 'Non ha funzionato. Riprovi.',
}
