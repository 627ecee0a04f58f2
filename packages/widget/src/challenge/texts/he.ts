import type { ChallengeTexts } from './challenge-texts.ts'

export const he: ChallengeTexts = {
  before: 'הדפדפן שלכם מבצע בדיקה קצרה נגד רובוטים. אין לכם מה לפתור.',
  checking: 'מוודאים שלא רובוט מבקש…',
  checked: 'נבדק. אפשר לשלוח את הבקשה.',
  unable: 'אי אפשר לבצע את הבדיקה נגד רובוטים בדף הזה. כתבו לנו במקום זאת.',
  failed: 'הבדיקה נגד רובוטים לא הצליחה. נסו שוב או כתבו לנו.',
}
