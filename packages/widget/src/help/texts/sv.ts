import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('sv', {
  one: '# artikel',
  other: '# artiklar',
})

export const sv: HelpTexts = {
  search: 'Sök efter ett svar',
  placeholder: 'Vad gäller det?',
  found: (count) => `Hittade ${articles(count)}`,
  none: (question) => `Inget hittades om ”${question}”.`,
  empty: 'Här står det ingenting än.',
  all: 'Alla',
  categories: 'Ämnen',
  backToList: 'Alla artiklar',
  backToChat: 'Tillbaka till chatten',
  updated: (date) => `Uppdaterad: ${date}`,
  helped: 'Hjälpte det här?',
  yes: 'Ja',
  no: 'Nej',
  thanks: 'Tack. Bra att veta.',
  sorry: 'Tack. Fråga oss här nedanför, så svarar en människa.',
  stillNeed: 'Behöver du oss fortfarande?',
  write: 'Skriv till oss',
  newTab: '(öppnar en ny flik)',
  suggestions: 'Kanske hjälper det här',
  suggested: (count) => `Kan ge svar: ${articles(count)}`,
  hide: 'Dölj förslag',
  failed: 'Det går inte att läsa in just nu.',
  gone: 'Den här artikeln finns inte längre.',
}
