import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'sk',
  dir: 'ltr',
  open: 'Otvoriť chat',
  unread: plural('sk', {
    one: '# nová správa',
    few: '# nové správy',
    many: '# novej správy',
    other: '# nových správ',
  }),
  online: 'Odpovedáme priamo tu',
  replyTime: (time) => `Zvyčajný čas odpovede: ${time}`,
  away: 'Práve tu nikto nie je',
  awayUntil: (time) => `Opäť tu: ${time}`,
  connecting: 'Pripájanie…',
  offline: 'Bez pripojenia. Skúšame to znova…',
  back: 'Späť',
  close: 'Zavrieť',
  more: 'Viac',
  greeting: 'Dobrý deň! Ako vám môžeme pomôcť?',
  invitation: (company) =>
    `Opýtajte sa na čokoľvek. Človek vo firme ${company} číta každé slovo a odpovedá tu.`,
  conversation: 'Konverzácia',
  composer: 'Správa',
  placeholder: 'Napíšte nám…',
  send: 'Odoslať',
  attach: 'Priložiť súbory',
  emoji: 'Emoji',
  earlier: 'Zobraziť staršie',
  latest: 'Prejsť na najnovšie',
  retry: 'Skúsiť znova',
  sending: 'Odosiela sa…',
  sent: 'Odoslané',
  seen: 'Prečítané',
  typing: (name) => `${name} píše`,
  someone: 'Niekto',
  you: 'Vy',
  ended:
    'Platnosť tohto chatu vypršala. Ak chcete pokračovať, začnite nový; rozpísaný text zostal zachovaný.',
  startAnew: 'Začať nový chat',
  requestCall: 'Požiadať o zavolanie',
  privacy: 'Súkromie',
  errors: {
    'key/forbidden':
      'Chat na tejto stránke nie je správne nastavený. Kontaktujte nás, prosím, inak.',
    'message/answered': 'Na toto už je odpovedané.',
    'message/too-long': 'Je to príliš dlhé. Skráťte to, prosím.',
    'network/unreachable': 'Zatiaľ neodoslané: nie je pripojenie. Odošle sa, len čo bude.',
    'protocol/unsupported': 'Chat bol aktualizovaný. Načítajte, prosím, túto stránku znova.',
    'request/invalid':
      'Niečo v tomto formulári nie je v poriadku. Skontrolujte, prosím, zadané údaje.',
    'server/unavailable': 'Práve sa reštartujeme. Skúste to, prosím, o chvíľu.',
    'session/expired': 'Platnosť tohto chatu vypršala. Ak chcete pokračovať, začnite nový.',
    'session/invalid': 'Platnosť tohto chatu vypršala. Ak chcete pokračovať, začnite nový.',
    'site/unknown':
      'Chat na tejto stránke nie je správne nastavený. Kontaktujte nás, prosím, inak.',
    fallback: 'Na našej strane sa niečo pokazilo. Skúste to, prosím, o chvíľu.',
  },
}
