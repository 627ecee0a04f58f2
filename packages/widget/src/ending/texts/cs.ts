import type { EndingTexts } from './ending-texts.ts'

export const cs: EndingTexts = {
  ended: 'Tento chat skončil. Napište znovu, kdykoli chcete.',
  question: 'Jak jsme si vedli?',
  score: (stars) => `${stars} z 5`,
  comment: 'Chcete něco dodat?',
  rate: 'Ohodnotit chat',
  thanks: 'Děkujeme, to nám pomůže.',
  failed: 'Nepodařilo se to. Zkuste to znovu.',
}
