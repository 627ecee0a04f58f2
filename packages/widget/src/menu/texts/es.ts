import type { MenuTexts } from './menu-texts.ts'

export const es: MenuTexts = {
  save: 'Guardar la conversación',
  mail: 'Enviar este chat por correo',
  end: 'Finalizar la conversación',
  failed: 'No ha funcionado. Inténtelo de nuevo.',
}
