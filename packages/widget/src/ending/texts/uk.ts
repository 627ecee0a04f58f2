import type { EndingTexts } from './ending-texts.ts'

export const uk: EndingTexts = {
  ended: 'Цей чат завершено. Пишіть знову, коли забажаєте.',
  question: 'Як ми впоралися?',
  score: (stars) => `${stars} з 5`,
  comment: 'Бажаєте щось додати?',
  rate: 'Оцінити чат',
  thanks: 'Дякуємо, це нам допомагає.',
  failed: 'Не вийшло. Спробуйте ще раз.',
}
