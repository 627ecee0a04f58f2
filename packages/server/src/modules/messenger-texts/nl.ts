import type { MessengerTexts } from './messenger-texts.ts'

export const nl: MessengerTexts = {
  hello: 'U praat nu hier met {company}. Schrijf gewoon. Stuur /stop om te stoppen.',
  stopped: '{company} schrijft u hier niet meer.',
  stranger:
    'Om hier met {company} te praten, opent u de chat op de website en kiest u daar {messenger}.',
  lost: 'Een deel hiervan kon niet worden doorgegeven. Stuur het als tekst, als foto of als kleiner bestand.',
}
