import type { LinkTexts } from './link-texts.ts'

export const ro: LinkTexts = {
  locale: 'ro',
  dir: 'ltr',
  title: (company) => `Apelul dumneavoastră cu ${company}`,
  callAt: (phone, time) => `Vom suna la ${phone}: ${time}.`,
  callSoon: (phone) => `Vom suna la ${phone} cât mai curând.`,
  place: (place) =>
    place === 1 ? 'Urmați dumneavoastră.' : `Locul dumneavoastră la rând: ${place}.`,
  done: 'Acest apel a avut loc.',
  cancelled: 'Acest apel este anulat. Nu vă va suna nimeni.',
  moved: 'Apelul a fost mutat.',
  calendar: 'Adaugă în calendar',
  changeAt: (url) => `Pentru a muta sau anula acest apel: ${url}`,
  anotherTime: 'Alegeți altă oră',
  soon: 'Cât mai curând',
  move: 'Mută apelul',
  cancel: 'Anulează apelul',
  noTimes: 'Momentan nu este liberă altă oră.',
  choose: 'Alegeți o zi și o oră care nu au trecut încă.',
  taken: 'Această oră tocmai a fost ocupată. Vă rugăm să alegeți alta.',
  closed: 'Acum nu poate suna nimeni. Vă rugăm să alegeți o oră.',
  over: 'Acest apel s-a încheiat și nu mai poate fi schimbat.',
  unknown: 'Acest link nu este valabil sau nu mai este.',
  again: 'Puteți solicita alt apel pe site-ul nostru.',
  failed: 'Ceva nu a mers bine la noi. Vă rugăm să încercați din nou în câteva momente.',
}
