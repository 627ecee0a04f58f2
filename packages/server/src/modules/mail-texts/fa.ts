import type { MailTexts } from './mail-texts.ts'

export const fa: MailTexts = {
  locale: 'fa',
  dir: 'rtl',
  subject: 'پیام تازه از {company}',
  intro: '{company} به شما پاسخ داد:',
  open: 'باز کردن گفتگو',
  why: 'این را دریافت می‌کنید چون از {company} خواستید پاسخ‌ها را با ایمیل بفرستد.',
  stop: 'توقف این ایمیل‌ها',
  confirmSubject: 'تأیید کنید: پاسخ‌های {company} با ایمیل',
  confirmText:
    'کسی، امیدواریم خود شما، پاسخ‌های {company} را به این نشانی خواسته است. اگر شما بودید تأیید کنید. اگر نه، این ایمیل را نادیده بگیرید: ایمیل دیگری نمی‌آید.',
  confirm: 'بله، پاسخ‌ها را بفرستید',
  confirmed: 'انجام شد. پاسخ‌های {company} از این پس به ایمیل شما می‌آید.',
  stopAsk: 'دیگر ایمیلی از {company} دریافت نکنید؟',
  stopped: 'دیگر این ایمیل‌ها را دریافت نمی‌کنید.',
  never: 'هرگز به این نشانی ننویسید',
  transcriptSubject: 'گفتگوی شما با {company}',
  you: 'شما',
  unknown: 'این پیوند کار نمی‌کند یا دیگر کار نمی‌کند.',
}
