import type { EndingTexts } from './ending-texts.ts'

export const bg: EndingTexts = {
  ended: 'Този чат приключи. Пишете ни отново, когато желаете.',
  question: 'Как се справихме?',
  score: (stars) => `${stars} от 5`,
  comment: 'Искате ли да добавите нещо?',
  rate: 'Оценяване на чата',
  thanks: 'Благодарим, това ни помага.',
  failed: 'Не се получи. Опитайте отново.',
}
