import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => (count === 1 ? '1 Artikel' : `${count} Artikel`)

export const de: HelpTexts = {
  search: 'Nach einer Antwort suchen',
  placeholder: 'Worum geht es?',
  found: (count) => `${articles(count)} gefunden`,
  none: (question) => `Nichts gefunden zu „${question}“.`,
  empty: 'Hier steht noch nichts.',
  all: 'Alle',
  categories: 'Themen',
  backToList: 'Alle Artikel',
  backToChat: 'Zurück zum Chat',
  updated: (date) => `Stand: ${date}`,
  helped: 'Hat das geholfen?',
  yes: 'Ja',
  no: 'Nein',
  thanks: 'Danke. Gut zu wissen.',
  sorry: 'Danke. Fragen Sie uns unten, ein Mensch antwortet.',
  stillNeed: 'Brauchen Sie uns noch?',
  write: 'Schreiben Sie uns',
  newTab: '(öffnet einen neuen Tab)',
  suggestions: 'Vielleicht hilft das',
  suggested: (count) => `${articles(count)} könnten das beantworten`,
  hide: 'Vorschläge ausblenden',
  failed: 'Das lässt sich gerade nicht laden.',
  gone: 'Diesen Artikel gibt es nicht mehr.',
}
