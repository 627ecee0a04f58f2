import type { EndingTexts } from './ending-texts.ts'

export const en: EndingTexts = {
  ended: 'This chat has ended. Write again whenever you like.',
  question: 'How did we do?',
  score: (stars) => `${stars} of 5`,
  comment: 'Anything to add?',
  rate: 'Rate this chat',
  thanks: 'Thank you, that helps us.',
  failed: 'That did not work. Try again.',
}
