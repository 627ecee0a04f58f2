import type { RichTexts } from './rich-texts.ts'

export const hu: RichTexts = {
  answered: 'Az Ön válasza',
  send: 'Válasz',
  choose: 'Válasszon…',
  optional: 'nem kötelező',
  yes: 'Igen',
  no: 'Nem',
  previous: 'Előző',
  next: 'Következő',
  cards: 'Kártyák',
  newTab: 'új lapon nyílik meg',
  day: 'Nap',
  time: 'Nap és időpont',
  missing: 'Kérjük, töltse ki ezt.',
  pickOne: 'Kérjük, előbb válasszon.',
  emailWrong: 'Ez nem e-mail-cím. Ellenőrizze, például: nev@example.com.',
  phoneWrong: 'Ez nem telefonszám. Számjegyeket írjon, az ország elé pedig + jelet.',
  dateWrong: 'Ez nem választható. Kérjük, válasszon másik időpontot.',
}
