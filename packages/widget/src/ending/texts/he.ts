import { isolateNumber } from '../../texts/isolate.ts'
import type { EndingTexts } from './ending-texts.ts'

export const he: EndingTexts = {
  ended: 'הצ׳אט הזה הסתיים. כתבו שוב מתי שתרצו.',
  question: 'איך היינו?',
  score: (stars) => `${isolateNumber(String(stars))} מתוך 5`,
  comment: 'רוצים להוסיף משהו?',
  rate: 'דירוג הצ׳אט',
  thanks: 'תודה, זה עוזר לנו.',
  failed: 'זה לא הצליח. נסו שוב.',
}
