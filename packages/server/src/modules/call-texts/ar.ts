import { isolate, isolateNumber } from './isolate.ts'
import type { LinkTexts } from './link-texts.ts'

export const ar: LinkTexts = {
  locale: 'ar',
  dir: 'rtl',
  title: (company) => `مكالمتك مع ${isolate(company)}`,
  callAt: (phone, time) => `سنتصل بالرقم ${isolateNumber(phone)}: ${isolate(time)}.`,
  callSoon: (phone) => `سنتصل بالرقم ${isolateNumber(phone)} في أقرب وقت.`,
  place: (place) => (place === 1 ? 'دورك هو التالي.' : `ترتيبك في قائمة الانتظار: ${place}.`),
  done: 'تمت هذه المكالمة.',
  cancelled: 'أُلغيت هذه المكالمة. لن يتصل بك أحد.',
  moved: 'تم تغيير موعد مكالمتك.',
  calendar: 'إضافة إلى التقويم',
  changeAt: (url) => `لتغيير هذه المكالمة أو إلغائها: ${isolateNumber(url)}`,
  anotherTime: 'اختر وقتًا آخر',
  soon: 'في أقرب وقت',
  move: 'تغيير الموعد',
  cancel: 'إلغاء المكالمة',
  noTimes: 'لا يوجد وقت آخر متاح حاليًا.',
  choose: 'اختر يومًا ووقتًا لم يمضيا بعد.',
  taken: 'تم حجز هذا الوقت للتو. يرجى اختيار وقت آخر.',
  closed: 'لا يمكن لأحد الاتصال الآن. يرجى اختيار وقت.',
  over: 'انتهت هذه المكالمة ولا يمكن تغييرها.',
  unknown: 'هذا الرابط غير صالح، أو لم يعد صالحًا.',
  again: 'يمكنك طلب مكالمة أخرى على موقعنا.',
  failed: 'حدث خطأ من جانبنا. يرجى المحاولة مرة أخرى بعد قليل.',
}
