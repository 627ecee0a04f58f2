import { isolate, isolateNumber } from './isolate.ts'
import type { LinkTexts } from './link-texts.ts'

export const he: LinkTexts = {
  locale: 'he',
  dir: 'rtl',
  title: (company) => `השיחה שלכם עם ${isolate(company)}`,
  callAt: (phone, time) => `נתקשר למספר ${isolateNumber(phone)}: ${isolate(time)}.`,
  callSoon: (phone) => `נתקשר למספר ${isolateNumber(phone)} בהקדם האפשרי.`,
  place: (place) => (place === 1 ? 'אתם הבאים בתור.' : `המקום שלכם בתור: ${place}.`),
  done: 'השיחה הזאת התקיימה.',
  cancelled: 'השיחה הזאת בוטלה. אף אחד לא יתקשר אליכם.',
  moved: 'נקבעה שעה חדשה לשיחה שלכם.',
  calendar: 'הוספה ליומן',
  changeAt: (url) => `לשינוי השיחה או לביטולה: ${isolateNumber(url)}`,
  anotherTime: 'בחרו שעה אחרת',
  soon: 'בהקדם האפשרי',
  move: 'העברת השיחה',
  cancel: 'ביטול השיחה',
  noTimes: 'אין כרגע שעה פנויה אחרת.',
  choose: 'בחרו יום ושעה שעוד לא חלפו.',
  taken: 'השעה הזאת נתפסה זה עתה. אנא בחרו שעה אחרת.',
  closed: 'אין כרגע מי שיתקשר. אנא בחרו שעה.',
  over: 'השיחה הזאת הסתיימה ואי אפשר לשנות אותה.',
  unknown: 'הקישור הזה אינו תקף, או שכבר אינו תקף.',
  again: 'אפשר לבקש שיחה נוספת באתר שלנו.',
  failed: 'משהו השתבש אצלנו. אנא נסו שוב בעוד רגע.',
}
