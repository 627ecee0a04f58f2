import type { EndingTexts } from './ending-texts.ts'

export const sk: EndingTexts = {
  ended: 'Tento chat sa skončil. Napíšte znova, kedykoľvek chcete.',
  question: 'Ako sme sa vám páčili?',
  score: (stars) => `${stars} z 5`,
  comment: 'Chcete niečo dodať?',
  rate: 'Ohodnotiť chat',
  thanks: 'Ďakujeme, to nám pomôže.',
  failed: 'Nepodarilo sa to. Skúste to znova.',
}
