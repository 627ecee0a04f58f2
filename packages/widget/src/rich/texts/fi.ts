import type { RichTexts } from './rich-texts.ts'

export const fi: RichTexts = {
  answered: 'Vastauksesi',
  send: 'Vastaa',
  choose: 'Valitse…',
  optional: 'vapaaehtoinen',
  yes: 'Kyllä',
  no: 'Ei',
  previous: 'Edellinen',
  next: 'Seuraava',
  cards: 'Kortit',
  newTab: 'avautuu uuteen välilehteen',
  day: 'Päivä',
  time: 'Päivä ja kellonaika',
  missing: 'Täytä tämä kohta.',
  pickOne: 'Valitse ensin.',
  emailWrong: 'Tämä ei ole sähköpostiosoite. Tarkista se, esimerkiksi nimi@example.com.',
  phoneWrong: 'Tämä ei ole puhelinnumero. Käytä numeroita ja maan edessä +-merkkiä.',
  dateWrong: 'Tätä ei voi valita. Valitse toinen aika.',
}
