import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} cikk`

export const hu: HelpTexts = {
  search: 'Válasz keresése',
  placeholder: 'Miről van szó?',
  found: (count) => `Találat: ${articles(count)}`,
  none: (question) => `Nincs találat erre: „${question}”.`,
  empty: 'Itt még nincs semmi.',
  all: 'Összes',
  categories: 'Témák',
  backToList: 'Minden cikk',
  backToChat: 'Vissza a csevegéshez',
  updated: (date) => `Frissítve: ${date}`,
  helped: 'Segített ez?',
  yes: 'Igen',
  no: 'Nem',
  thanks: 'Köszönjük. Jó tudni.',
  sorry: 'Köszönjük. Kérdezzen minket lent, és egy ember válaszol.',
  stillNeed: 'Szüksége van még ránk?',
  write: 'Írjon nekünk',
  newTab: '(új lapon nyílik meg)',
  suggestions: 'Talán ez segít',
  suggested: (count) => `Választ adhat: ${articles(count)}`,
  hide: 'Javaslatok elrejtése',
  failed: 'Ez most nem tölthető be.',
  gone: 'Ez a cikk már nem érhető el.',
}
