import type { MenuTexts } from './menu-texts.ts'

export const ptBr: MenuTexts = {
  save: 'Salvar esta conversa',
  mail: 'Enviar este chat por e-mail',
  end: 'Encerrar esta conversa',
  failed: 'Não deu certo. Tente novamente.',
}
