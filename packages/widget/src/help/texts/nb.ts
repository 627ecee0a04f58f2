import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('nb', {
  one: '# artikkel',
  other: '# artikler',
})

export const nb: HelpTexts = {
  search: 'Søk etter et svar',
  placeholder: 'Hva gjelder det?',
  found: (count) => `Fant ${articles(count)}`,
  none: (question) => `Fant ingenting om «${question}».`,
  empty: 'Her står det ingenting ennå.',
  all: 'Alle',
  categories: 'Emner',
  backToList: 'Alle artikler',
  backToChat: 'Tilbake til chatten',
  updated: (date) => `Oppdatert: ${date}`,
  helped: 'Var dette til hjelp?',
  yes: 'Ja',
  no: 'Nei',
  thanks: 'Takk. Godt å vite.',
  sorry: 'Takk. Spør oss nedenfor, så svarer et menneske.',
  stillNeed: 'Trenger du oss fortsatt?',
  write: 'Skriv til oss',
  newTab: '(åpner en ny fane)',
  suggestions: 'Kanskje dette hjelper',
  suggested: (count) => `Kan gi svar: ${articles(count)}`,
  hide: 'Skjul forslag',
  failed: 'Dette kan ikke lastes inn akkurat nå.',
  gone: 'Denne artikkelen finnes ikke lenger.',
}
