import type { TalkTexts } from './talk-texts.ts'

export const de: TalkTexts = {
  place: (place) =>
    place === 1
      ? 'Sie sind als Nächstes an der Reihe.'
      : `Sie sind auf Platz ${place} der Warteliste.`,
  wait: (range) => `Übliche Wartezeit: ${range}`,
  delivered: 'Zugestellt',
  later: 'Noch nicht gesendet: Das war viel auf einmal. Es geht von selbst hinaus.',
  talks: 'Ihre Unterhaltungen',
  anew: 'Neue Unterhaltung',
  open: 'Wartet auf Antwort',
  answered: 'Beantwortet',
  ended: 'Beendet',
  find: 'Emoji suchen',
  none: 'Kein Emoji gefunden',
  tone: 'Hautton',
}
