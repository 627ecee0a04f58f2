import type { MenuTexts } from './menu-texts.ts'

export const es: MenuTexts = {
  save: 'Guardar la conversación',
  end: 'Finalizar la conversación',
}
