import type { MenuTexts } from './menu-texts.ts'

export const pt: MenuTexts = {
  save: 'Guardar esta conversa',
  end: 'Terminar esta conversa',
}
