import type { TalkTexts } from './talk-texts.ts'

export const fi: TalkTexts = {
  place: (place) => (place === 1 ? 'Olet seuraavana vuorossa.' : `Paikkasi jonossa: ${place}.`),
  wait: (range) => `Tavallinen odotusaika: ${range}`,
  delivered: 'Toimitettu',
  later: 'Ei vielä lähetetty: tuli paljon kerralla. Se lähtee itsestään.',
  talks: 'Keskustelusi',
  anew: 'Uusi keskustelu',
  open: 'Odottaa vastausta',
  answered: 'Vastattu',
  ended: 'Päättynyt',
  find: 'Etsi emojia',
  none: 'Emojia ei löytynyt',
  tone: 'Ihon sävy',
}
