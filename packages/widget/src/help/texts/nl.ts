import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('nl', {
  one: '# artikel',
  other: '# artikelen',
})

export const nl: HelpTexts = {
  search: 'Zoek een antwoord',
  placeholder: 'Waar gaat het over?',
  found: (count) => `${articles(count)} gevonden`,
  none: (question) => `Niets gevonden voor “${question}”.`,
  empty: 'Hier staat nog niets.',
  all: 'Alles',
  categories: 'Onderwerpen',
  backToList: 'Alle artikelen',
  backToChat: 'Terug naar de chat',
  updated: (date) => `Bijgewerkt: ${date}`,
  helped: 'Heeft dit geholpen?',
  yes: 'Ja',
  no: 'Nee',
  thanks: 'Bedankt. Goed om te weten.',
  sorry: 'Bedankt. Stel hieronder uw vraag, dan antwoordt een medewerker.',
  stillNeed: 'Hebt u ons nog nodig?',
  write: 'Schrijf ons',
  newTab: '(opent een nieuw tabblad)',
  suggestions: 'Misschien helpt dit',
  suggested: (count) => `Kan een antwoord geven: ${articles(count)}`,
  hide: 'Suggesties verbergen',
  failed: 'Dit kan nu niet worden geladen.',
  gone: 'Dit artikel bestaat niet meer.',
}
