import type { RichTexts } from './rich-texts.ts'

export const fa: RichTexts = {
  answered: 'پاسخ شما',
  send: 'پاسخ',
  choose: 'انتخاب کنید…',
  optional: 'اختیاری',
  yes: 'بله',
  no: 'خیر',
  previous: 'قبلی',
  next: 'بعدی',
  cards: 'کارت‌ها',
  newTab: 'در زبانه تازه باز می‌شود',
  day: 'روز',
  time: 'روز و ساعت',
  missing: 'لطفاً این را پر کنید.',
  pickOne: 'لطفاً اول انتخاب کنید.',
  emailWrong: 'این نشانی ایمیل نیست. آن را بررسی کنید، مانند name@example.com.',
  phoneWrong: 'این شماره تلفن نیست. از رقم‌ها استفاده کنید، با + برای کد کشور.',
  dateWrong: 'این را نمی‌توان انتخاب کرد. لطفاً زمان دیگری را انتخاب کنید.',
}
