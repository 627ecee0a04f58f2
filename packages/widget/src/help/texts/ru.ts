import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('ru', {
  one: '# статья',
  few: '# статьи',
  many: '# статей',
  other: '# статьи',
})

export const ru: HelpTexts = {
  search: 'Найти ответ',
  placeholder: 'О чём речь?',
  found: (count) => `Найдено: ${articles(count)}`,
  none: (question) => `По запросу «${question}» ничего не найдено.`,
  empty: 'Здесь пока ничего нет.',
  all: 'Все',
  categories: 'Темы',
  backToList: 'Все статьи',
  backToChat: 'Назад в чат',
  updated: (date) => `Обновлено: ${date}`,
  helped: 'Это помогло?',
  yes: 'Да',
  no: 'Нет',
  thanks: 'Спасибо. Рады это знать.',
  sorry: 'Спасибо. Задайте вопрос ниже, ответит человек.',
  stillNeed: 'Всё ещё нужна помощь?',
  write: 'Напишите нам',
  newTab: '(откроется новая вкладка)',
  suggestions: 'Возможно, это поможет',
  suggested: (count) => `Могут ответить на вопрос: ${articles(count)}`,
  hide: 'Скрыть подсказки',
  failed: 'Сейчас не удаётся загрузить.',
  gone: 'Этой статьи больше нет.',
}
