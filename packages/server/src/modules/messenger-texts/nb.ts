import type { MessengerTexts } from './messenger-texts.ts'

export const nb: MessengerTexts = {
  hello: 'Du snakker nå med {company} her. Bare skriv. Send /stop for å stoppe.',
  stopped: '{company} skriver ikke til deg her lenger.',
  stranger: 'For å snakke med {company} her, åpne chatten på nettstedet og velg {messenger} der.',
  lost: 'Noe av dette kunne ikke sendes videre. Send det som tekst, bilde eller en mindre fil.',
}
