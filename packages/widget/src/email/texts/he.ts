import type { EmailTexts } from './email-texts.ts'

export const he: EmailTexts = {
  offer: 'לקבל את התשובה גם בדוא״ל',
  label: 'כתובת דוא״ל',
  consent: (company) =>
    `${company} שולחת את תשובותיה לכתובת הזאת, ואת השיחה הזאת אם תבקשו. שום דבר אחר.`,
  submit: 'לשלוח תשובות לכאן',
  later: 'לא עכשיו',
  pending: (address) =>
    `בדקו את הדוא״ל: שלחנו קישור אל ${address}. התשובות יגיעו לשם אחרי שתפתחו אותו.`,
  granted: (address) => `התשובות נשלחות גם אל ${address}.`,
  change: 'שינוי',
  stop: 'הפסקה',
  transcriptSent: (address) => `השיחה בדרך אל ${address}.`,
  invalid: 'בדקו את כתובת הדוא״ל.',
  tooMany: 'התבקשו היום יותר מדי הודעות. נסו מחר.',
  offline: 'אין חיבור. נסו שוב.',
  gone: 'כאן כבר לא נשלחות תשובות בדוא״ל.',
}
