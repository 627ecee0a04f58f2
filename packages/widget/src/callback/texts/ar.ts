import { isolate, isolateNumber } from '../../texts/isolate.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const ar: CallbackTexts = {
  callLead: (company) => `هل تفضل التحدث؟ اترك رقمك وسيتصل بك فريق ${isolate(company)}.`,
  phone: 'رقم الهاتف',
  phonePlaceholder: '+971 4 123 4567',
  name: 'الاسم',
  optional: 'اختياري',
  note: 'ما الموضوع؟',
  when: 'متى نتصل بك؟',
  soon: 'في أقرب وقت',
  later: 'في وقت محدد',
  time: 'اليوم والوقت',
  timeMissing: 'اختر يومًا ووقتًا لم يمضيا بعد.',
  callConsent: (company) =>
    `بطلب المكالمة توافق على أن تحفظ ${isolate(company)} هذا الرقم وتتصل بك بشأن طلبك.`,
  callSoon: (phone) => `سنتصل بالرقم ${isolateNumber(phone)} في أقرب وقت.`,
  callAt: (phone, time) => `سنتصل بالرقم ${isolateNumber(phone)}: ${time}.`,
  callDone: 'تم حجز مكالمتك',
  backToChat: 'العودة إلى المحادثة',
  errors: {
    'callback/phone-invalid': `لا يمكننا الاتصال بهذا الرقم. تحقق منه وابدأ برمز البلد، مثل ${isolateNumber('+971')}.`,
  },
}
