import type { RichTexts } from './rich-texts.ts'

export const sk: RichTexts = {
  answered: 'Vaša odpoveď',
  send: 'Odpovedať',
  choose: 'Vybrať…',
  optional: 'nepovinné',
  yes: 'Áno',
  no: 'Nie',
  previous: 'Predchádzajúce',
  next: 'Ďalšie',
  cards: 'Karty',
  newTab: 'otvorí sa nová karta',
  day: 'Deň',
  time: 'Deň a čas',
  missing: 'Vyplňte, prosím, toto pole.',
  pickOne: 'Najprv, prosím, vyberte.',
  emailWrong: 'Toto nie je e-mailová adresa. Skontrolujte ju, napríklad meno@example.com.',
  phoneWrong: 'Toto nie je telefónne číslo. Použite číslice a znak + pre krajinu.',
  dateWrong: 'Toto nemožno vybrať. Zvoľte, prosím, iný čas.',
}
