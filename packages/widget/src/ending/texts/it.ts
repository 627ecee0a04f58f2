import type { EndingTexts } from './ending-texts.ts'

export const it: EndingTexts = {
  ended: 'Questa chat è terminata. Ci scriva di nuovo quando vuole.',
  question: 'Come siamo andati?',
  score: (stars) => `${stars} su 5`,
  comment: 'Vuole aggiungere qualcosa?',
  rate: 'Valuta questa chat',
  thanks: 'Grazie, ci è d’aiuto.',
  failed: 'Non ha funzionato. Riprovi.',
}
