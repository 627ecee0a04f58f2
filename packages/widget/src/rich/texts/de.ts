import type { RichTexts } from './rich-texts.ts'

export const de: RichTexts = {
  answered: 'Ihre Antwort',
  send: 'Antworten',
  choose: 'Auswählen …',
  optional: 'freiwillig',
  yes: 'Ja',
  no: 'Nein',
  previous: 'Zurück',
  next: 'Weiter',
  cards: 'Karten',
  newTab: 'öffnet einen neuen Tab',
  day: 'Tag',
  time: 'Tag und Uhrzeit',
  missing: 'Bitte füllen Sie das aus.',
  pickOne: 'Bitte wählen Sie zuerst.',
  emailWrong: 'Das ist keine E-Mail-Adresse. Bitte prüfen, etwa name@beispiel.de.',
  phoneWrong: 'Das ist keine Telefonnummer. Bitte Ziffern, mit + für das Land.',
  dateWrong: 'Das lässt sich nicht wählen. Bitte nehmen Sie eine andere Zeit.',
}
