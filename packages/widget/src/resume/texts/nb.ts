import type { LostTexts } from './lost-texts.ts'

export const nb: LostTexts = {
  used: 'Denne lenken er allerede brukt eller utløpt. Du kan skrive til oss rett her.',
  byMail: 'Når du har skrevet, kan du få svar på e-post igjen, med en ny lenke.',
  failed: 'Lenken kunne ikke åpnes akkurat nå. Åpne den på nytt fra e-posten om litt.',
}
