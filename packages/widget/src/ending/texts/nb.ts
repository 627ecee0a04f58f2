import type { EndingTexts } from './ending-texts.ts'

export const nb: EndingTexts = {
  ended: 'Chatten er avsluttet. Skriv igjen når du vil.',
  question: 'Hvordan gikk det?',
  score: (stars) => `${stars} av 5`,
  comment: 'Vil du legge til noe?',
  rate: 'Vurder chatten',
  thanks: 'Takk, det hjelper oss.',
  failed: 'Det gikk ikke. Prøv igjen.',
}
