import type { RichTexts } from './rich-texts.ts'

export const en: RichTexts = {
  answered: 'Your answer',
  send: 'Answer',
  choose: 'Choose …',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  previous: 'Previous',
  next: 'Next',
  cards: 'Cards',
  newTab: 'opens a new tab',
  day: 'Day',
  time: 'Day and time',
  missing: 'Please fill this in.',
  pickOne: 'Please choose first.',
  emailWrong: 'This is not an e-mail address. Check it, such as you@example.com.',
  phoneWrong: 'This is not a phone number. Use digits, and a + for the country.',
  dateWrong: 'This cannot be chosen. Please pick another time.',
}
