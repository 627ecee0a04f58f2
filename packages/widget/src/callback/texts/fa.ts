import { isolate, isolateNumber } from '../../texts/isolate.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const fa: CallbackTexts = {
  callLead: (company) =>
    `ترجیح می‌دهید صحبت کنید؟ شماره‌تان را بگذارید تا ${isolate(company)} با شما تماس بگیرد.`,
  phone: 'شماره تلفن',
  phonePlaceholder: '+98 21 1234 5678',
  name: 'نام',
  optional: 'اختیاری',
  note: 'موضوع چیست؟',
  when: 'چه زمانی تماس بگیریم؟',
  soon: 'در اولین فرصت',
  later: 'در زمانی مشخص',
  time: 'روز و ساعت',
  timeMissing: 'روز و ساعتی را انتخاب کنید که هنوز نرسیده است.',
  callConsent: (company) =>
    `با درخواست تماس می‌پذیرید که ${isolate(company)} این شماره را نگه دارد و درباره درخواستتان با شما تماس بگیرد.`,
  callSoon: (phone) => `در اولین فرصت با ${isolateNumber(phone)} تماس می‌گیریم.`,
  callAt: (phone, time) => `با ${isolateNumber(phone)} تماس می‌گیریم: ${isolate(time)}.`,
  callDone: 'تماس شما ثبت شد',
  backToChat: 'بازگشت به گفتگو',
  country: 'کشور شماره',
  phoneTooMany:
    'امروز چند تماس برای این شماره درخواست شده است. فردا دوباره تلاش کنید یا برای ما بنویسید.',
  day: 'روز',
  slot: 'ساعت',
  zone: (zone) => `ساعت‌ها به وقت شما: ${isolate(zone)}.`,
  closed: (opens) =>
    opens
      ? `اکنون کسی برای تماس نیست. بازمی‌گردیم: ${isolate(opens)}.`
      : 'اکنون کسی برای تماس نیست.',
  writeInstead: 'به‌جای آن بنویسید',
  waiting: (count) => `${count} نفر پیش از شما منتظرند.`,
  place: (place) => (place === 1 ? 'نفر بعدی شما هستید.' : `جایگاه شما در صف: ${place}.`),
  calendar: 'افزودن به تقویم',
  change: 'تغییر ساعت',
  move: 'جابه‌جایی تماس',
  cancel: 'لغو تماس',
  cancelSure: 'این تماس لغو شود؟',
  keep: 'همین‌طور بماند',
  cancelled: 'تماس شما لغو شد',
  called: 'این تماس انجام شد',
  another: 'درخواست تماس دیگر',
  errors: {
    'network/unreachable': 'اتصال برقرار نیست. دوباره تلاش کنید.',
    'callback/phone-invalid': `نمی‌توانیم با این شماره تماس بگیریم. آن را بررسی کنید و با کد کشور آغاز کنید، مانند ${isolateNumber('+98')}.`,
    'callback/closed': 'اکنون کسی برای تماس نیست. لطفاً زمانی را انتخاب کنید.',
    'callback/country-refused':
      'نمی‌توانیم با شماره‌های این کشور تماس بگیریم. شماره دیگری بدهید یا برای ما بنویسید.',
    'callback/not-found': 'این تماس را دیگر نمی‌شناسیم. لطفاً تماس تازه‌ای درخواست کنید.',
    'callback/over': 'این تماس به پایان رسیده و قابل تغییر نیست.',
    'callback/slot-taken': 'این زمان همین حالا گرفته شد. لطفاً زمان دیگری را انتخاب کنید.',
    'callback/too-many':
      'امروز تماس‌های زیادی درخواست شده است. فردا دوباره تلاش کنید یا برای ما بنویسید.',
  },
}
