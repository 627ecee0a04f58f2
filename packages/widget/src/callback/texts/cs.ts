import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const cs: CallbackTexts = {
  callLead: (company) => `Raději si promluvíte? Nechte nám číslo a ${company} vám zavolá.`,
  phone: 'Telefonní číslo',
  phonePlaceholder: '+420 224 123 456',
  name: 'Jméno',
  optional: 'nepovinné',
  note: 'Čeho se to týká?',
  when: 'Kdy máme zavolat?',
  soon: 'Co nejdříve',
  later: 'V určitý čas',
  time: 'Den a čas',
  timeMissing: 'Vyberte den a čas, které teprve přijdou.',
  callConsent: (company) =>
    `Žádostí o zavolání souhlasíte s tím, že ${company} uloží toto číslo a zavolá vám ohledně vašeho požadavku.`,
  callSoon: (phone) => `Na číslo ${phone} zavoláme co nejdříve.`,
  callAt: (phone, time) => `Na číslo ${phone} zavoláme: ${time}.`,
  callDone: 'Váš hovor je objednán',
  backToChat: 'Zpět do chatu',
  country: 'Země čísla',
  phoneTooMany:
    'O zavolání na toto číslo už bylo dnes požádáno několikrát. Zkuste to zítra, nebo nám napište.',
  day: 'Den',
  slot: 'Čas',
  zone: (zone) => `Časy podle vašich hodin: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Právě teď nemůže nikdo zavolat. Opět zde: ${opens}.`
      : 'Právě teď nemůže nikdo zavolat.',
  writeInstead: 'Raději napsat',
  waiting: plural('cs', {
    one: 'Před vámi čeká # člověk.',
    few: 'Před vámi čekají # lidé.',
    many: 'Před vámi čeká # člověka.',
    other: 'Před vámi čeká # lidí.',
  }),
  place: (place) => (place === 1 ? 'Jste na řadě.' : `Vaše místo ve frontě: ${place}.`),
  calendar: 'Přidat do kalendáře',
  change: 'Změnit čas',
  move: 'Přesunout hovor',
  cancel: 'Zrušit hovor',
  cancelSure: 'Zrušit tento hovor?',
  keep: 'Ponechat beze změny',
  cancelled: 'Váš hovor je zrušen',
  called: 'Tento hovor už proběhl',
  another: 'Požádat o další hovor',
  errors: {
    'network/unreachable': 'Bez připojení. Zkuste to znovu.',
    'callback/phone-invalid':
      'Na toto číslo nemůžeme zavolat. Zkontrolujte je a začněte předvolbou země, například +420.',
    'callback/closed': 'Právě teď nemůže nikdo zavolat. Vyberte prosím čas.',
    'callback/country-refused':
      'Na čísla z této země nemůžeme volat. Použijte jiné číslo, nebo nám napište.',
    'callback/not-found': 'Tento hovor už neznáme. Požádejte prosím o nový.',
    'callback/over': 'Tento hovor skončil a nelze jej změnit.',
    'callback/slot-taken': 'Tento čas je už obsazen. Vyberte prosím jiný.',
    'callback/too-many':
      'Dnes bylo požádáno o příliš mnoho hovorů. Zkuste to zítra, nebo nám napište.',
  },
}
