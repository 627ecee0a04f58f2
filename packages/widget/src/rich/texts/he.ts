import type { RichTexts } from './rich-texts.ts'

export const he: RichTexts = {
  answered: 'התשובה שלכם',
  send: 'שליחת תשובה',
  choose: 'בחירה…',
  optional: 'לא חובה',
  yes: 'כן',
  no: 'לא',
  previous: 'הקודם',
  next: 'הבא',
  cards: 'כרטיסים',
  newTab: 'נפתח בכרטיסייה חדשה',
  day: 'יום',
  time: 'יום ושעה',
  missing: 'אנא מלאו את השדה הזה.',
  pickOne: 'אנא בחרו קודם.',
  emailWrong: 'זו לא כתובת דוא״ל. בדקו אותה, למשל name@example.com.',
  phoneWrong: 'זה לא מספר טלפון. השתמשו בספרות, ובסימן + לפני קידומת המדינה.',
  dateWrong: 'אי אפשר לבחור את זה. אנא בחרו זמן אחר.',
}
