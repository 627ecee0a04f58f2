import type { RichTexts } from './rich-texts.ts'

export const nl: RichTexts = {
  answered: 'Uw antwoord',
  send: 'Antwoorden',
  choose: 'Kiezen…',
  optional: 'optioneel',
  yes: 'Ja',
  no: 'Nee',
  previous: 'Vorige',
  next: 'Volgende',
  cards: 'Kaarten',
  newTab: 'opent een nieuw tabblad',
  day: 'Dag',
  time: 'Dag en tijd',
  missing: 'Vul dit in.',
  pickOne: 'Maak eerst een keuze.',
  emailWrong: 'Dit is geen e-mailadres. Controleer het, bijvoorbeeld naam@example.com.',
  phoneWrong: 'Dit is geen telefoonnummer. Gebruik cijfers, met een + voor het land.',
  dateWrong: 'Dit kan niet worden gekozen. Kies een ander tijdstip.',
}
