import type { MenuTexts } from './menu-texts.ts'

export const ptBr: MenuTexts = {
  save: 'Salvar esta conversa',
  end: 'Encerrar esta conversa',
}
