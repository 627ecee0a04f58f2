import type { RichTexts } from './rich-texts.ts'

export const da: RichTexts = {
  answered: 'Dit svar',
  send: 'Svar',
  choose: 'Vælg …',
  optional: 'valgfrit',
  yes: 'Ja',
  no: 'Nej',
  previous: 'Forrige',
  next: 'Næste',
  cards: 'Kort',
  newTab: 'åbner en ny fane',
  day: 'Dag',
  time: 'Dag og tid',
  missing: 'Udfyld dette felt.',
  pickOne: 'Vælg først.',
  emailWrong: 'Det er ikke en e-mailadresse. Tjek den, f.eks. navn@example.com.',
  phoneWrong: 'Det er ikke et telefonnummer. Brug cifre og et + for landet.',
  dateWrong: 'Det kan ikke vælges. Vælg et andet tidspunkt.',
}
