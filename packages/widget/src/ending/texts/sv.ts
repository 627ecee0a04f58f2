import type { EndingTexts } from './ending-texts.ts'

export const sv: EndingTexts = {
  ended: 'Chatten är avslutad. Skriv igen när du vill.',
  question: 'Hur gick det?',
  score: (stars) => `${stars} av 5`,
  comment: 'Vill du lägga till något?',
  rate: 'Betygsätt chatten',
  thanks: 'Tack, det hjälper oss.',
  failed: 'Det gick inte. Försök igen.',
}
