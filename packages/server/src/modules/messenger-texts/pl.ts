import type { MessengerTexts } from './messenger-texts.ts'

export const pl: MessengerTexts = {
  hello: 'Rozmawiasz teraz tutaj z {company}. Po prostu pisz. Aby zakończyć, wyślij /stop.',
  stopped: '{company} nie będzie już tu do Ciebie pisać.',
  stranger: 'Aby rozmawiać tutaj z {company}, otwórz czat na stronie i wybierz tam {messenger}.',
  lost: 'Części nie udało się przekazać. Wyślij to jako tekst, zdjęcie lub mniejszy plik.',
}
