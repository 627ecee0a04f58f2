import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('ro', {
  one: '# articol',
  few: '# articole',
  other: '# de articole',
})

export const ro: HelpTexts = {
  search: 'Căutați un răspuns',
  placeholder: 'Despre ce este vorba?',
  found: (count) => `Rezultate: ${articles(count)}`,
  none: (question) => `Nu am găsit nimic despre „${question}”.`,
  empty: 'Încă nu este nimic scris aici.',
  all: 'Toate',
  categories: 'Subiecte',
  backToList: 'Toate articolele',
  backToChat: 'Înapoi la conversație',
  updated: (date) => `Actualizat: ${date}`,
  helped: 'V-a fost de ajutor?',
  yes: 'Da',
  no: 'Nu',
  thanks: 'Mulțumim. E bine de știut.',
  sorry: 'Mulțumim. Întrebați-ne mai jos și vă răspunde un om.',
  stillNeed: 'Mai aveți nevoie de noi?',
  write: 'Scrieți-ne',
  newTab: '(se deschide într-o filă nouă)',
  suggestions: 'Poate vă ajută',
  suggested: (count) => `Pot răspunde la întrebare: ${articles(count)}`,
  hide: 'Ascunde sugestiile',
  failed: 'Nu se poate încărca acum.',
  gone: 'Acest articol nu mai există.',
}
