import type { TalkTexts } from './talk-texts.ts'

export const pt: TalkTexts = {
  place: (place) =>
    place === 1 ? 'É a próxima pessoa a ser atendida.' : `Está no lugar ${place} da fila.`,
  wait: (range) => `Espera habitual: ${range}`,
  delivered: 'Entregue',
  later: 'Ainda não enviado: era muito de uma vez. Será enviado automaticamente.',
  talks: 'As suas conversas',
  anew: 'Nova conversa',
  open: 'A aguardar resposta',
  answered: 'Respondida',
  ended: 'Terminada',
  find: 'Procurar emoji',
  none: 'Nenhum emoji encontrado',
  tone: 'Tom de pele',
}
