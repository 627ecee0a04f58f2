import type { RichTexts } from './rich-texts.ts'

export const pl: RichTexts = {
  answered: 'Twoja odpowiedź',
  send: 'Odpowiedz',
  choose: 'Wybierz…',
  optional: 'opcjonalnie',
  yes: 'Tak',
  no: 'Nie',
  previous: 'Poprzednie',
  next: 'Następne',
  cards: 'Karty',
  newTab: 'otwiera nową kartę',
  day: 'Dzień',
  time: 'Dzień i godzina',
  missing: 'Uzupełnij to pole.',
  pickOne: 'Najpierw wybierz.',
  emailWrong: 'To nie jest adres e-mail. Sprawdź go, np. imie@example.com.',
  phoneWrong: 'To nie jest numer telefonu. Użyj cyfr i znaku + przed numerem kraju.',
  dateWrong: 'Tego nie można wybrać. Wybierz inny termin.',
}
