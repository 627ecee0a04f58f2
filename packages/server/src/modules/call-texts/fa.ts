import { isolate, isolateNumber } from './isolate.ts'
import type { LinkTexts } from './link-texts.ts'

export const fa: LinkTexts = {
  locale: 'fa',
  dir: 'rtl',
  title: (company) => `تماس شما با ${isolate(company)}`,
  callAt: (phone, time) => `با ${isolateNumber(phone)} تماس می‌گیریم: ${isolate(time)}.`,
  callSoon: (phone) => `در اولین فرصت با ${isolateNumber(phone)} تماس می‌گیریم.`,
  place: (place) => (place === 1 ? 'نفر بعدی شما هستید.' : `جایگاه شما در صف: ${place}.`),
  done: 'این تماس انجام شد.',
  cancelled: 'این تماس لغو شد. کسی با شما تماس نمی‌گیرد.',
  moved: 'زمان تماس شما تغییر کرد.',
  calendar: 'افزودن به تقویم',
  changeAt: (url) => `برای تغییر یا لغو این تماس: ${isolateNumber(url)}`,
  anotherTime: 'زمان دیگری انتخاب کنید',
  soon: 'در اولین فرصت',
  move: 'جابه‌جایی تماس',
  cancel: 'لغو تماس',
  noTimes: 'اکنون زمان خالی دیگری نیست.',
  choose: 'روز و ساعتی را انتخاب کنید که هنوز نرسیده است.',
  taken: 'این زمان همین حالا گرفته شد. لطفاً زمان دیگری را انتخاب کنید.',
  closed: 'اکنون کسی برای تماس نیست. لطفاً زمانی را انتخاب کنید.',
  over: 'این تماس به پایان رسیده و قابل تغییر نیست.',
  unknown: 'این پیوند معتبر نیست، یا دیگر معتبر نیست.',
  again: 'می‌توانید تماس دیگری را در سایت ما درخواست کنید.',
  failed: 'مشکلی از سمت ما پیش آمد. لطفاً چند لحظه دیگر دوباره تلاش کنید.',
}
