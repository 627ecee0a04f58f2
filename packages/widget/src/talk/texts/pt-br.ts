import type { TalkTexts } from './talk-texts.ts'

export const ptBr: TalkTexts = {
  place: (place) =>
    place === 1 ? 'O próximo atendimento é o seu.' : `Você está na posição ${place} da fila.`,
  wait: (range) => `Espera habitual: ${range}`,
  delivered: 'Entregue',
  later: 'Ainda não enviado: foi muito de uma vez. Será enviado automaticamente.',
  talks: 'Suas conversas',
  anew: 'Nova conversa',
  open: 'Aguardando resposta',
  answered: 'Respondida',
  ended: 'Encerrada',
  find: 'Buscar emoji',
  none: 'Nenhum emoji encontrado',
  tone: 'Tom de pele',
}
