import type { MenuTexts } from './menu-texts.ts'

export const pt: MenuTexts = {
  save: 'Guardar esta conversa',
  mail: 'Enviar este chat por e-mail',
  end: 'Terminar esta conversa',
  failed: 'Não resultou. Tente novamente.',
}
