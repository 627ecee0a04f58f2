import type { LostTexts } from './lost-texts.ts'

export const da: LostTexts = {
  used: 'Dette link er allerede brugt eller udløbet. Du kan skrive til os lige her.',
  byMail: 'Når du har skrevet, kan du igen få svar på e-mail, med et nyt link.',
  failed: 'Linket kunne ikke åbnes lige nu. Åbn det igen fra e-mailen om lidt.',
}
