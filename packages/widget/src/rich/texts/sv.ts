import type { RichTexts } from './rich-texts.ts'

export const sv: RichTexts = {
  answered: 'Ditt svar',
  send: 'Svara',
  choose: 'Välj …',
  optional: 'valfritt',
  yes: 'Ja',
  no: 'Nej',
  previous: 'Föregående',
  next: 'Nästa',
  cards: 'Kort',
  newTab: 'öppnar en ny flik',
  day: 'Dag',
  time: 'Dag och tid',
  missing: 'Fyll i det här.',
  pickOne: 'Välj först.',
  emailWrong: 'Det här är ingen e-postadress. Kontrollera den, till exempel namn@example.com.',
  phoneWrong: 'Det här är inget telefonnummer. Använd siffror och ett + för landet.',
  dateWrong: 'Det går inte att välja. Välj en annan tid.',
}
