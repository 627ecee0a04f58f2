import type { EndingTexts } from './ending-texts.ts'

export const nl: EndingTexts = {
  ended: 'Deze chat is beëindigd. Schrijf gerust opnieuw.',
  question: 'Hoe hebben we het gedaan?',
  score: (stars) => `${stars} van 5`,
  comment: 'Wilt u iets toevoegen?',
  rate: 'Deze chat beoordelen',
  thanks: 'Dank u, daar helpt u ons mee.',
  failed: 'Dat is niet gelukt. Probeer het opnieuw.',
}
