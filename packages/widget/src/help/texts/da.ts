import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('da', {
  one: '# artikel',
  other: '# artikler',
})

export const da: HelpTexts = {
  search: 'Søg efter et svar',
  placeholder: 'Hvad drejer det sig om?',
  found: (count) => `${articles(count)} fundet`,
  none: (question) => `Intet fundet om ”${question}”.`,
  empty: 'Her er ikke skrevet noget endnu.',
  all: 'Alle',
  categories: 'Emner',
  backToList: 'Alle artikler',
  backToChat: 'Tilbage til chatten',
  updated: (date) => `Opdateret: ${date}`,
  helped: 'Hjalp det?',
  yes: 'Ja',
  no: 'Nej',
  thanks: 'Tak. Godt at vide.',
  sorry: 'Tak. Spørg os nedenfor, så svarer et menneske.',
  stillNeed: 'Har du stadig brug for os?',
  write: 'Skriv til os',
  newTab: '(åbner en ny fane)',
  suggestions: 'Måske hjælper dette',
  suggested: (count) => `Kan besvare dette: ${articles(count)}`,
  hide: 'Skjul forslag',
  failed: 'Det kan ikke indlæses lige nu.',
  gone: 'Denne artikel findes ikke længere.',
}
