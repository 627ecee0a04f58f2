import type { ChallengeTexts } from './challenge-texts.ts'

export const sk: ChallengeTexts = {
  before: 'Váš prehliadač urobí krátku kontrolu proti robotom. Nemusíte nič riešiť.',
  checking: 'Overujeme, že sa nepýta robot…',
  checked: 'Overené. Žiadosť môžete odoslať.',
  unable: 'Kontrola proti robotom sa na tejto stránke nedá urobiť. Napíšte nám, prosím.',
  failed: 'Kontrola proti robotom sa nepodarila. Skúste to znova alebo nám napíšte.',
}
