import type { EndingTexts } from './ending-texts.ts'

export const ro: EndingTexts = {
  ended: 'Această conversație s-a încheiat. Scrieți-ne din nou oricând doriți.',
  question: 'Cum ne-am descurcat?',
  score: (stars) => `${stars} din 5`,
  comment: 'Doriți să adăugați ceva?',
  rate: 'Evaluează conversația',
  thanks: 'Vă mulțumim, ne este de ajutor.',
  failed: 'Nu a funcționat. Încercați din nou.',
}
