import type { RichTexts } from './rich-texts.ts'

export const cs: RichTexts = {
  answered: 'Vaše odpověď',
  send: 'Odpovědět',
  choose: 'Vybrat…',
  optional: 'nepovinné',
  yes: 'Ano',
  no: 'Ne',
  previous: 'Předchozí',
  next: 'Další',
  cards: 'Karty',
  newTab: 'otevře se nová karta',
  day: 'Den',
  time: 'Den a čas',
  missing: 'Vyplňte prosím toto pole.',
  pickOne: 'Nejdřív prosím vyberte.',
  emailWrong: 'Toto není e-mailová adresa. Zkontrolujte ji, například jmeno@example.com.',
  phoneWrong: 'Toto není telefonní číslo. Použijte číslice a znak + pro zemi.',
  dateWrong: 'Toto nelze vybrat. Zvolte prosím jiný čas.',
}
