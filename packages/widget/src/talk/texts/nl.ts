import type { TalkTexts } from './talk-texts.ts'

export const nl: TalkTexts = {
  place: (place) =>
    place === 1 ? 'U bent de volgende.' : `U bent nummer ${place} in de wachtrij.`,
  wait: (range) => `Gebruikelijke wachttijd: ${range}`,
  delivered: 'Bezorgd',
  later: 'Nog niet verzonden: het was veel tegelijk. Het wordt vanzelf verzonden.',
  talks: 'Uw gesprekken',
  anew: 'Nieuw gesprek',
  open: 'Wacht op antwoord',
  answered: 'Beantwoord',
  ended: 'Beëindigd',
  find: 'Emoji zoeken',
  none: 'Geen emoji gevonden',
  tone: 'Huidskleur',
}
