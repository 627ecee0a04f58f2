import type { TalkTexts } from './talk-texts.ts'

export const ro: TalkTexts = {
  place: (place) =>
    place === 1 ? 'Urmați dumneavoastră.' : `Locul dumneavoastră la rând: ${place}.`,
  wait: (range) => `Așteptare obișnuită: ${range}`,
  delivered: 'Livrat',
  later: 'Încă netrimis: a fost mult deodată. Se trimite de la sine.',
  talks: 'Conversațiile dumneavoastră',
  anew: 'Conversație nouă',
  open: 'Așteaptă răspuns',
  answered: 'Cu răspuns',
  ended: 'Încheiată',
  find: 'Caută emoji',
  none: 'Niciun emoji găsit',
  tone: 'Nuanța pielii',
}
