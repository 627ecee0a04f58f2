import type { RichTexts } from './rich-texts.ts'

export const ro: RichTexts = {
  answered: 'Răspunsul dumneavoastră',
  send: 'Răspunde',
  choose: 'Alegeți…',
  optional: 'opțional',
  yes: 'Da',
  no: 'Nu',
  previous: 'Înapoi',
  next: 'Înainte',
  cards: 'Carduri',
  newTab: 'se deschide într-o filă nouă',
  day: 'Ziua',
  time: 'Ziua și ora',
  missing: 'Vă rugăm să completați acest câmp.',
  pickOne: 'Vă rugăm să alegeți mai întâi.',
  emailWrong: 'Aceasta nu este o adresă de e-mail. Verificați-o, de exemplu nume@example.com.',
  phoneWrong: 'Acesta nu este un număr de telefon. Folosiți cifre și un + pentru țară.',
  dateWrong: 'Nu se poate alege. Vă rugăm să alegeți alt moment.',
}
