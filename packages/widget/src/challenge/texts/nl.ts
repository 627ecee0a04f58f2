import type { ChallengeTexts } from './challenge-texts.ts'

export const nl: ChallengeTexts = {
  before: 'Uw browser doet een korte controle tegen robots. U hoeft niets op te lossen.',
  checking: 'We gaan na dat er geen robot vraagt…',
  checked: 'Gecontroleerd. U kunt uw verzoek versturen.',
  unable: 'De controle tegen robots kan op deze pagina niet worden gedaan. Schrijf ons liever.',
  failed: 'De controle tegen robots is niet gelukt. Probeer het opnieuw of schrijf ons.',
}
