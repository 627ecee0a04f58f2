import type { RichTexts } from './rich-texts.ts'

export const nb: RichTexts = {
  answered: 'Svaret ditt',
  send: 'Svar',
  choose: 'Velg …',
  optional: 'valgfritt',
  yes: 'Ja',
  no: 'Nei',
  previous: 'Forrige',
  next: 'Neste',
  cards: 'Kort',
  newTab: 'åpner en ny fane',
  day: 'Dag',
  time: 'Dag og tid',
  missing: 'Fyll ut dette.',
  pickOne: 'Velg først.',
  emailWrong: 'Dette er ikke en e-postadresse. Sjekk den, for eksempel navn@example.com.',
  phoneWrong: 'Dette er ikke et telefonnummer. Bruk sifre og et + for landet.',
  dateWrong: 'Dette kan ikke velges. Velg et annet tidspunkt.',
}
