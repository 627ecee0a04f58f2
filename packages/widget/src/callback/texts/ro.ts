import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const ro: CallbackTexts = {
  callLead: (company) => `Preferați să vorbiți? Lăsați-ne numărul și ${company} vă va suna.`,
  phone: 'Număr de telefon',
  phonePlaceholder: '+40 21 123 4567',
  name: 'Nume',
  optional: 'opțional',
  note: 'Despre ce este vorba?',
  when: 'Când să vă sunăm?',
  soon: 'Cât mai curând',
  later: 'La o anumită oră',
  time: 'Ziua și ora',
  timeMissing: 'Alegeți o zi și o oră care nu au trecut încă.',
  callConsent: (company) =>
    `Solicitând un apel, sunteți de acord ca ${company} să păstreze acest număr și să vă sune în legătură cu solicitarea dumneavoastră.`,
  callSoon: (phone) => `Vom suna la ${phone} cât mai curând.`,
  callAt: (phone, time) => `Vom suna la ${phone}: ${time}.`,
  callDone: 'Apelul este programat',
  backToChat: 'Înapoi la conversație',
  country: 'Țara numărului',
  phoneTooMany:
    'Pentru acest număr s-au cerut deja mai multe apeluri astăzi. Încercați mâine sau scrieți-ne.',
  day: 'Ziua',
  slot: 'Ora',
  zone: (zone) => `Ore după ceasul dumneavoastră: ${zone}.`,
  closed: (opens) =>
    opens ? `Acum nu poate suna nimeni. Revenim: ${opens}.` : 'Acum nu poate suna nimeni.',
  writeInstead: 'Prefer să scriu',
  waiting: plural('ro', {
    one: '# persoană așteaptă înaintea dumneavoastră.',
    few: '# persoane așteaptă înaintea dumneavoastră.',
    other: '# de persoane așteaptă înaintea dumneavoastră.',
  }),
  place: (place) =>
    place === 1 ? 'Urmați dumneavoastră.' : `Locul dumneavoastră la rând: ${place}.`,
  calendar: 'Adaugă în calendar',
  change: 'Schimbă ora',
  move: 'Mută apelul',
  cancel: 'Anulează apelul',
  cancelSure: 'Anulați acest apel?',
  keep: 'Lasă așa',
  cancelled: 'Apelul a fost anulat',
  called: 'Acest apel a avut loc',
  another: 'Solicită alt apel',
  errors: {
    'network/unreachable': 'Fără conexiune. Încercați din nou.',
    'callback/phone-invalid':
      'Nu putem suna la acest număr. Verificați-l și începeți cu prefixul țării, de exemplu +40.',
    'callback/closed': 'Acum nu poate suna nimeni. Vă rugăm să alegeți o oră.',
    'callback/country-refused':
      'Nu putem suna la numere din această țară. Folosiți alt număr sau scrieți-ne.',
    'callback/not-found': 'Nu mai cunoaștem acest apel. Vă rugăm să solicitați unul nou.',
    'callback/over': 'Acest apel s-a încheiat și nu mai poate fi schimbat.',
    'callback/slot-taken': 'Această oră tocmai a fost ocupată. Vă rugăm să alegeți alta.',
    'callback/too-many': 'S-au cerut prea multe apeluri astăzi. Încercați mâine sau scrieți-ne.',
  },
}
