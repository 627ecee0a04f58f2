import type { OwnDataTexts } from './own-data-texts.ts'

export const he: OwnDataTexts = {
  title: 'הנתונים שלכם',
  nothing: 'עדיין לא נשמר עליכם דבר.',
  messages: 'הודעות',
  calls: 'שיחות',
  visits: 'ביקורים ולחיצות',
  choices: 'בחירות פרטיות',
  withdraw: 'ביטול כל ההסכמות',
  withdrawn: 'כל ההסכמות בוטלו. השיחה שלכם נשארת.',
  save: 'שמירת עותק',
  erase: 'מחיקת הכול',
  sure: 'למחוק את כל מה שנשמר עליכם?',
  sureHint: 'ההודעות, השיחות והבחירות שלכם נמחקות לתמיד, ודבר נוסף לא ייאסף.',
  keep: 'להשאיר',
  erased: 'כל מה שנשמר עליכם נמחק.',
  unproven: 'הנתונים שייכים לחשבון. התחברו תחילה באתר הזה.',
}
