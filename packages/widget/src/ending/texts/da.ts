import type { EndingTexts } from './ending-texts.ts'

export const da: EndingTexts = {
  ended: 'Chatten er slut. Skriv igen, når du har lyst.',
  question: 'Hvordan klarede vi os?',
  score: (stars) => `${stars} af 5`,
  comment: 'Vil du tilføje noget?',
  rate: 'Bedøm chatten',
  thanks: 'Tak, det hjælper os.',
  failed: 'Det lykkedes ikke. Prøv igen.',
}
