import type { TalkTexts } from './talk-texts.ts'

export const es: TalkTexts = {
  place: (place) => (place === 1 ? 'Es su turno.' : `Ocupa el puesto ${place} en la cola.`),
  wait: (range) => `Espera habitual: ${range}`,
  delivered: 'Entregado',
  later: 'Aún no enviado: era mucho de una vez. Se enviará solo.',
  talks: 'Sus conversaciones',
  anew: 'Nueva conversación',
  open: 'En espera de respuesta',
  answered: 'Respondida',
  ended: 'Terminada',
  find: 'Buscar emoji',
  none: 'Ningún emoji encontrado',
  tone: 'Tono de piel',
}
