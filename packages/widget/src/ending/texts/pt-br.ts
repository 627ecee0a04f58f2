import type { EndingTexts } from './ending-texts.ts'

export const ptBr: EndingTexts = {
  ended: 'Esta conversa terminou. Escreva de novo quando quiser.',
  question: 'Como nos saímos?',
  score: (stars) => `${stars} de 5`,
  comment: 'Quer acrescentar algo?',
  rate: 'Avaliar esta conversa',
  thanks: 'Obrigado, isso nos ajuda.',
  failed: 'Não deu certo. Tente novamente.',
}
