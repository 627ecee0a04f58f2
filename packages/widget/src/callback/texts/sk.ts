import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const sk: CallbackTexts = {
  callLead: (company) => `Radšej sa porozprávate? Nechajte nám číslo a ${company} vám zavolá.`,
  phone: 'Telefónne číslo',
  phonePlaceholder: '+421 2 1234 5678',
  name: 'Meno',
  optional: 'nepovinné',
  note: 'Čoho sa to týka?',
  when: 'Kedy máme zavolať?',
  soon: 'Čo najskôr',
  later: 'V určitom čase',
  time: 'Deň a čas',
  timeMissing: 'Vyberte deň a čas, ktoré ešte len prídu.',
  callConsent: (company) =>
    `Žiadosťou o zavolanie súhlasíte s tým, že ${company} uloží toto číslo a zavolá vám v súvislosti s vašou požiadavkou.`,
  callSoon: (phone) => `Na číslo ${phone} zavoláme čo najskôr.`,
  callAt: (phone, time) => `Na číslo ${phone} zavoláme: ${time}.`,
  callDone: 'Váš hovor je objednaný',
  backToChat: 'Späť do chatu',
  country: 'Krajina čísla',
  phoneTooMany:
    'O zavolanie na toto číslo už bolo dnes požiadané viackrát. Skúste to zajtra alebo nám napíšte.',
  day: 'Deň',
  slot: 'Čas',
  zone: (zone) => `Časy podľa vašich hodín: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Práve teraz nemôže nikto zavolať. Opäť tu: ${opens}.`
      : 'Práve teraz nemôže nikto zavolať.',
  writeInstead: 'Radšej napísať',
  waiting: plural('sk', {
    one: 'Pred vami čaká # človek.',
    few: 'Pred vami čakajú # ľudia.',
    many: 'Pred vami čaká # človeka.',
    other: 'Pred vami čaká # ľudí.',
  }),
  place: (place) => (place === 1 ? 'Ste na rade.' : `Vaše miesto v rade: ${place}.`),
  calendar: 'Pridať do kalendára',
  change: 'Zmeniť čas',
  move: 'Presunúť hovor',
  cancel: 'Zrušiť hovor',
  cancelSure: 'Zrušiť tento hovor?',
  keep: 'Ponechať bez zmeny',
  cancelled: 'Váš hovor je zrušený',
  called: 'Tento hovor sa už uskutočnil',
  another: 'Požiadať o ďalší hovor',
  errors: {
    'network/unreachable': 'Bez pripojenia. Skúste to znova.',
    'callback/phone-invalid':
      'Na toto číslo nemôžeme zavolať. Skontrolujte ho a začnite predvoľbou krajiny, napríklad +421.',
    'callback/closed': 'Práve teraz nemôže nikto zavolať. Vyberte, prosím, čas.',
    'callback/country-refused':
      'Na čísla z tejto krajiny nemôžeme volať. Použite iné číslo alebo nám napíšte.',
    'callback/not-found': 'Tento hovor už nepoznáme. Požiadajte, prosím, o nový.',
    'callback/over': 'Tento hovor sa skončil a nemožno ho zmeniť.',
    'callback/slot-taken': 'Tento čas je už obsadený. Vyberte, prosím, iný.',
    'callback/too-many':
      'Dnes bolo požiadané o príliš veľa hovorov. Skúste to zajtra alebo nám napíšte.',
  },
}
