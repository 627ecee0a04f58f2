import type { EmailTexts } from './email-texts.ts'

export const fa: EmailTexts = {
  offer: 'دریافت پاسخ با ایمیل هم',
  label: 'نشانی ایمیل',
  consent: (company) =>
    `${company} پاسخ‌هایش را به این نشانی می‌فرستد، و این گفتگو را اگر بخواهید. نه چیز دیگر.`,
  submit: 'پاسخ‌ها به اینجا',
  later: 'حالا نه',
  pending: (address) =>
    `صندوق ایمیل را ببینید: پیوندی به ${address} فرستادیم. پس از باز کردن آن، پاسخ‌ها به آنجا می‌آید.`,
  granted: (address) => `پاسخ‌ها به ${address} هم می‌رود.`,
  change: 'تغییر',
  stop: 'توقف',
  transcriptSent: (address) => `این گفتگو در راه ${address} است.`,
  invalid: 'لطفاً این نشانی ایمیل را بررسی کنید.',
  tooMany: 'امروز ایمیل‌های زیادی خواسته شد. فردا دوباره امتحان کنید.',
  offline: 'اتصال برقرار نیست. دوباره تلاش کنید.',
  gone: 'اینجا دیگر پاسخ‌ها با ایمیل فرستاده نمی‌شوند.',
}
