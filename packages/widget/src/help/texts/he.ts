import { isolate } from '../../texts/isolate.ts'
import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('he', {
  one: 'מאמר אחד',
  two: 'שני מאמרים',
  other: '# מאמרים',
})

export const he: HelpTexts = {
  search: 'חיפוש תשובה',
  placeholder: 'במה מדובר?',
  found: (count) => `תוצאות: ${articles(count)}`,
  none: (question) => `לא נמצא דבר על ״${isolate(question)}״.`,
  empty: 'עדיין לא כתוב כאן דבר.',
  all: 'הכול',
  categories: 'נושאים',
  backToList: 'כל המאמרים',
  backToChat: 'חזרה לצ׳אט',
  updated: (date) => `עודכן: ${isolate(date)}`,
  helped: 'האם זה עזר?',
  yes: 'כן',
  no: 'לא',
  thanks: 'תודה. טוב לדעת.',
  sorry: 'תודה. שאלו אותנו למטה, ומישהו יענה לכם.',
  stillNeed: 'עדיין צריכים אותנו?',
  write: 'כתבו לנו',
  newTab: '(נפתח בכרטיסייה חדשה)',
  suggestions: 'אולי זה יעזור',
  suggested: (count) => `אולי התשובה כאן: ${articles(count)}`,
  hide: 'הסתרת ההצעות',
  failed: 'אי אפשר לטעון את זה כרגע.',
  gone: 'המאמר הזה כבר לא קיים.',
}
