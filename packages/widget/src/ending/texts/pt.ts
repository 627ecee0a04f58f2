import type { EndingTexts } from './ending-texts.ts'

export const pt: EndingTexts = {
  ended: 'Esta conversa terminou. Volte a escrever quando quiser.',
  question: 'Como nos saímos?',
  score: (stars) => `${stars} de 5`,
  comment: 'Quer acrescentar algo?',
  rate: 'Avaliar esta conversa',
  thanks: 'Obrigado, isso ajuda-nos.',
  failed: 'Não resultou. Tente novamente.',
}
