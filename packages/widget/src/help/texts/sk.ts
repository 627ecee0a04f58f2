import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('sk', {
  one: '# článok',
  few: '# články',
  many: '# článku',
  other: '# článkov',
})

export const sk: HelpTexts = {
  search: 'Hľadať odpoveď',
  placeholder: 'Čoho sa to týka?',
  found: (count) => `Nájdené: ${articles(count)}`,
  none: (question) => `O „${question}“ sme nič nenašli.`,
  empty: 'Zatiaľ tu nič nie je.',
  all: 'Všetko',
  categories: 'Témy',
  backToList: 'Všetky články',
  backToChat: 'Späť do chatu',
  updated: (date) => `Aktualizované: ${date}`,
  helped: 'Pomohlo vám to?',
  yes: 'Áno',
  no: 'Nie',
  thanks: 'Ďakujeme. To radi počujeme.',
  sorry: 'Ďakujeme. Opýtajte sa nás nižšie, odpovie vám človek.',
  stillNeed: 'Potrebujete nás ešte?',
  write: 'Napíšte nám',
  newTab: '(otvorí sa nová karta)',
  suggestions: 'Možno pomôže toto',
  suggested: (count) => `Môžu obsahovať odpoveď: ${articles(count)}`,
  hide: 'Skryť návrhy',
  failed: 'Teraz sa to nedá načítať.',
  gone: 'Tento článok už neexistuje.',
}
