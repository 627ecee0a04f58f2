import type { MessengerTexts } from './messenger-texts.ts'

export const da: MessengerTexts = {
  hello: 'Du taler nu med {company} her. Bare skriv. Send /stop for at stoppe.',
  stopped: '{company} skriver ikke til dig her mere.',
  stranger:
    'Hvis du vil tale med {company} her, så åbn chatten på deres hjemmeside, og vælg {messenger} der.',
  lost: 'Noget af det kunne ikke sendes videre. Send det som tekst, som foto eller som en mindre fil.',
}
