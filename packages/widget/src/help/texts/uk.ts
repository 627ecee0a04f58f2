import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('uk', {
  one: '# стаття',
  few: '# статті',
  many: '# статей',
  other: '# статті',
})

export const uk: HelpTexts = {
  search: 'Знайти відповідь',
  placeholder: 'Про що йдеться?',
  found: (count) => `Знайдено: ${articles(count)}`,
  none: (question) => `За запитом «${question}» нічого не знайдено.`,
  empty: 'Тут поки нічого немає.',
  all: 'Усі',
  categories: 'Теми',
  backToList: 'Усі статті',
  backToChat: 'Назад до чату',
  updated: (date) => `Оновлено: ${date}`,
  helped: 'Це допомогло?',
  yes: 'Так',
  no: 'Ні',
  thanks: 'Дякуємо. Раді це знати.',
  sorry: 'Дякуємо. Поставте запитання нижче, відповість людина.',
  stillNeed: 'Ще потрібна допомога?',
  write: 'Напишіть нам',
  newTab: '(відкриється нова вкладка)',
  suggestions: 'Можливо, це допоможе',
  suggested: (count) => `Можуть відповісти на запитання: ${articles(count)}`,
  hide: 'Сховати підказки',
  failed: 'Зараз не вдається завантажити.',
  gone: 'Цієї статті більше немає.',
}
