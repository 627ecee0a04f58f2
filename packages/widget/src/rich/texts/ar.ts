import type { RichTexts } from './rich-texts.ts'

export const ar: RichTexts = {
  answered: 'إجابتك',
  send: 'أجب',
  choose: 'اختر…',
  optional: 'اختياري',
  yes: 'نعم',
  no: 'لا',
  previous: 'السابق',
  next: 'التالي',
  cards: 'بطاقات',
  newTab: 'يفتح علامة تبويب جديدة',
  day: 'اليوم',
  time: 'اليوم والوقت',
  missing: 'يرجى ملء هذا الحقل.',
  pickOne: 'يرجى الاختيار أولاً.',
  emailWrong: 'هذا ليس عنوان بريد إلكتروني. تحقق منه، مثل you@example.com.',
  phoneWrong: 'هذا ليس رقم هاتف. استخدم أرقامًا، وعلامة + لرمز الدولة.',
  dateWrong: 'لا يمكن اختيار هذا. يرجى اختيار وقت آخر.',
}
