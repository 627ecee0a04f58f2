import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('fi', {
  one: '# artikkeli',
  other: '# artikkelia',
})

export const fi: HelpTexts = {
  search: 'Etsi vastausta',
  placeholder: 'Mitä asia koskee?',
  found: (count) => `Löytyi ${articles(count)}`,
  none: (question) => `Haulla ”${question}” ei löytynyt mitään.`,
  empty: 'Täällä ei ole vielä mitään.',
  all: 'Kaikki',
  categories: 'Aiheet',
  backToList: 'Kaikki artikkelit',
  backToChat: 'Takaisin keskusteluun',
  updated: (date) => `Päivitetty: ${date}`,
  helped: 'Oliko tästä apua?',
  yes: 'Kyllä',
  no: 'Ei',
  thanks: 'Kiitos. Hyvä tietää.',
  sorry: 'Kiitos. Kysy meiltä alta, niin ihminen vastaa.',
  stillNeed: 'Tarvitsetko vielä apua?',
  write: 'Kirjoita meille',
  newTab: '(avautuu uuteen välilehteen)',
  suggestions: 'Ehkä tästä on apua',
  suggested: (count) => `Tähän voi vastata ${articles(count)}`,
  hide: 'Piilota ehdotukset',
  failed: 'Tätä ei voi ladata juuri nyt.',
  gone: 'Tätä artikkelia ei enää ole.',
}
