import type { TalkTexts } from './talk-texts.ts'

export const sk: TalkTexts = {
  place: (place) => (place === 1 ? 'Ste na rade.' : `Vaše miesto v rade: ${place}.`),
  wait: (range) => `Zvyčajné čakanie: ${range}`,
  delivered: 'Doručené',
  later: 'Zatiaľ neodoslané: bolo toho veľa naraz. Odošle sa samo.',
  talks: 'Vaše konverzácie',
  anew: 'Nová konverzácia',
  open: 'Čaká na odpoveď',
  answered: 'Zodpovedané',
  ended: 'Ukončené',
  find: 'Hľadať emoji',
  none: 'Nenašlo sa žiadne emoji',
  tone: 'Odtieň pleti',
}
