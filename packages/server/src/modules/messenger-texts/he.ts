import type { MessengerTexts } from './messenger-texts.ts'

export const he: MessengerTexts = {
  hello: 'השיחה שלך עם {company} מתנהלת עכשיו כאן. אפשר פשוט לכתוב. כדי להפסיק, יש לשלוח ‎/stop.',
  stopped: '{company} לא תכתוב לך כאן יותר.',
  stranger: 'כדי לדבר כאן עם {company}, יש לפתוח את הצ׳אט באתר ולבחור שם ב־{messenger}.',
  lost: 'חלק מזה לא הועבר. נא לשלוח כטקסט, כתמונה או כקובץ קטן יותר.',
}
