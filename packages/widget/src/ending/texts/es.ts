import type { EndingTexts } from './ending-texts.ts'

export const es: EndingTexts = {
  ended: 'Esta conversación ha terminado. Escríbanos de nuevo cuando quiera.',
  question: '¿Qué tal lo hemos hecho?',
  score: (stars) => `${stars} de 5`,
  comment: '¿Algo que añadir?',
  rate: 'Valorar la conversación',
  thanks: 'Gracias, nos ayuda mucho.',
  failed: 'No ha funcionado. Inténtelo de nuevo.',
}
