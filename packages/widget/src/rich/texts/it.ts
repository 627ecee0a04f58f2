import type { RichTexts } from './rich-texts.ts'

export const it: RichTexts = {
  answered: 'La sua risposta',
  send: 'Rispondi',
  choose: 'Scegli…',
  optional: 'facoltativo',
  yes: 'Sì',
  no: 'No',
  previous: 'Precedente',
  next: 'Successivo',
  cards: 'Schede',
  newTab: 'si apre in una nuova scheda',
  day: 'Giorno',
  time: 'Giorno e ora',
  missing: 'Compili questo campo.',
  pickOne: 'Prima faccia una scelta.',
  emailWrong: 'Questo non è un indirizzo e-mail. Lo controlli, per esempio nome@example.com.',
  phoneWrong: 'Questo non è un numero di telefono. Usi cifre, con un + per il Paese.',
  dateWrong: 'Questo non si può scegliere. Indichi un altro momento.',
}
