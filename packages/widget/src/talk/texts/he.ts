import { isolate } from '../../texts/isolate.ts'
import type { TalkTexts } from './talk-texts.ts'

export const he: TalkTexts = {
  place: (place) => (place === 1 ? 'אתם הבאים בתור.' : `המקום שלכם בתור: ${place}.`),
  wait: (range) => `זמן המתנה רגיל: ${isolate(range)}`,
  delivered: 'נמסר',
  later: 'עדיין לא נשלח: זה היה הרבה בבת אחת. זה יישלח מעצמו.',
  talks: 'השיחות שלכם',
  anew: 'שיחה חדשה',
  open: 'ממתינה לתשובה',
  answered: 'נענתה',
  ended: 'הסתיימה',
  find: 'חיפוש אימוג׳י',
  none: 'לא נמצא אימוג׳י',
  tone: 'גוון עור',
}
