import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('pl', {
  one: '# artykuł',
  few: '# artykuły',
  many: '# artykułów',
  other: '# artykułu',
})

export const pl: HelpTexts = {
  search: 'Szukaj odpowiedzi',
  placeholder: 'Czego dotyczy sprawa?',
  found: (count) => `Wyniki: ${articles(count)}`,
  none: (question) => `Nie znaleziono nic o „${question}”.`,
  empty: 'Nic tu jeszcze nie napisano.',
  all: 'Wszystko',
  categories: 'Tematy',
  backToList: 'Wszystkie artykuły',
  backToChat: 'Wróć do czatu',
  updated: (date) => `Aktualizacja: ${date}`,
  helped: 'Czy to pomogło?',
  yes: 'Tak',
  no: 'Nie',
  thanks: 'Dziękujemy. Dobrze wiedzieć.',
  sorry: 'Dziękujemy. Zapytaj nas poniżej, a odpowie człowiek.',
  stillNeed: 'Nadal potrzebujesz pomocy?',
  write: 'Napisz do nas',
  newTab: '(otwiera nową kartę)',
  suggestions: 'Może to pomoże',
  suggested: (count) => `Mogą zawierać odpowiedź: ${articles(count)}`,
  hide: 'Ukryj podpowiedzi',
  failed: 'Nie można tego teraz wczytać.',
  gone: 'Tego artykułu już nie ma.',
}
