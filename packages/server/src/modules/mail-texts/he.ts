import type { MailTexts } from './mail-texts.ts'

export const he: MailTexts = {
  locale: 'he',
  dir: 'rtl',
  subject: 'הודעה חדשה מ-{company}',
  intro: 'תשובה מ-{company}:',
  open: 'פתיחת השיחה',
  why: 'קיבלת זאת כי ביקשת מ-{company} תשובות בדוא״ל.',
  stop: 'להפסיק את ההודעות האלה',
  confirmSubject: 'אישור: תשובות מ-{company} בדוא״ל',
  confirmText:
    'מישהו, אנו מקווים שזה אתם, ביקש תשובות מ-{company} לכתובת הזאת. אם זה אתם, אשרו. אם לא, התעלמו: לא תגיע הודעה נוספת.',
  confirm: 'כן, שלחו לי תשובות',
  confirmed: 'בוצע. התשובות מ-{company} יגיעו מעתה לדוא״ל שלך.',
  stopAsk: 'לא לקבל עוד הודעות מ-{company}?',
  stopped: 'לא תקבלו עוד הודעות כאלה.',
  never: 'לא לכתוב עוד לעולם לכתובת הזאת',
  transcriptSubject: 'השיחה שלך עם {company}',
  you: 'אתם',
  unknown: 'הקישור אינו תקף, או אינו תקף עוד.',
}
