import type { EndingTexts } from './ending-texts.ts'

export const ru: EndingTexts = {
  ended: 'Этот чат завершён. Пишите снова, когда захотите.',
  question: 'Как мы справились?',
  score: (stars) => `${stars} из 5`,
  comment: 'Хотите что-то добавить?',
  rate: 'Оценить чат',
  thanks: 'Спасибо, это нам помогает.',
  failed: 'Не получилось. Попробуйте ещё раз.',
}
