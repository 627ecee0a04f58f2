import type { TalkTexts } from './talk-texts.ts'

export const cs: TalkTexts = {
  place: (place) => (place === 1 ? 'Jste na řadě.' : `Vaše místo ve frontě: ${place}.`),
  wait: (range) => `Obvyklé čekání: ${range}`,
  delivered: 'Doručeno',
  later: 'Zatím neodesláno: bylo toho moc najednou. Odešle se samo.',
  talks: 'Vaše konverzace',
  anew: 'Nová konverzace',
  open: 'Čeká na odpověď',
  answered: 'Zodpovězeno',
  ended: 'Ukončeno',
  find: 'Hledat emoji',
  none: 'Žádné emoji nenalezeno',
  tone: 'Odstín pleti',
}
