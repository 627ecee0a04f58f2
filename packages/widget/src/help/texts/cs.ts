import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('cs', {
  one: '# článek',
  few: '# články',
  many: '# článku',
  other: '# článků',
})

export const cs: HelpTexts = {
  search: 'Hledat odpověď',
  placeholder: 'Čeho se to týká?',
  found: (count) => `Nalezeno: ${articles(count)}`,
  none: (question) => `O „${question}“ jsme nic nenašli.`,
  empty: 'Zatím tu nic není.',
  all: 'Vše',
  categories: 'Témata',
  backToList: 'Všechny články',
  backToChat: 'Zpět do chatu',
  updated: (date) => `Aktualizováno: ${date}`,
  helped: 'Pomohlo vám to?',
  yes: 'Ano',
  no: 'Ne',
  thanks: 'Děkujeme. To rádi slyšíme.',
  sorry: 'Děkujeme. Zeptejte se nás níže, odpoví vám člověk.',
  stillNeed: 'Potřebujete nás ještě?',
  write: 'Napište nám',
  newTab: '(otevře se nová karta)',
  suggestions: 'Možná pomůže toto',
  suggested: (count) => `Mohou obsahovat odpověď: ${articles(count)}`,
  hide: 'Skrýt návrhy',
  failed: 'Teď to nelze načíst.',
  gone: 'Tento článek už neexistuje.',
}
