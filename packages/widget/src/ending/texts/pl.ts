import type { EndingTexts } from './ending-texts.ts'

export const pl: EndingTexts = {
  ended: 'Ten czat jest zakończony. Napisz znowu, kiedy zechcesz.',
  question: 'Jak nam poszło?',
  score: (stars) => `${stars} z 5`,
  comment: 'Chcesz coś dodać?',
  rate: 'Oceń ten czat',
  thanks: 'Dziękujemy, to nam pomaga.',
  failed: 'Nie udało się. Spróbuj ponownie.',
}
