import type { TalkTexts } from './talk-texts.ts'

export const hu: TalkTexts = {
  place: (place) => (place === 1 ? 'Ön következik.' : `Helye a sorban: ${place}.`),
  wait: (range) => `Szokásos várakozás: ${range}`,
  delivered: 'Kézbesítve',
  later: 'Még nincs elküldve: egyszerre túl sok volt. Magától elmegy.',
  talks: 'Az Ön beszélgetései',
  anew: 'Új beszélgetés',
  open: 'Válaszra vár',
  answered: 'Megválaszolva',
  ended: 'Lezárva',
  find: 'Emoji keresése',
  none: 'Nincs ilyen emoji',
  tone: 'Bőrszín',
}
