import type { MailTexts } from './mail-texts.ts'

export const ar: MailTexts = {
  locale: 'ar',
  dir: 'rtl',
  subject: 'رسالة جديدة من {company}',
  intro: 'رد عليك {company}:',
  open: 'فتح المحادثة',
  why: 'تصلك هذه الرسالة لأنك طلبت من {company} الردود عبر البريد الإلكتروني.',
  stop: 'إيقاف هذه الرسائل',
  confirmSubject: 'تأكيد: ردود {company} عبر البريد الإلكتروني',
  confirmText:
    'طلب شخص ما، ونأمل أنه أنت، وصول ردود {company} إلى هذا العنوان. إن كنت أنت فأكّد ذلك، وإلا فتجاهل هذه الرسالة: لن يصلك غيرها.',
  confirm: 'نعم، أرسلوا لي الردود',
  confirmed: 'تم. ستصل ردود {company} إلى بريدك الإلكتروني.',
  stopAsk: 'هل تريد التوقف عن تلقي رسائل {company}؟',
  stopped: 'لن تصلك هذه الرسائل بعد الآن.',
  never: 'عدم الكتابة إلى هذا العنوان أبدًا',
  transcriptSubject: 'محادثتك مع {company}',
  you: 'أنت',
  unknown: 'هذا الرابط لا يعمل أو لم يعد يعمل.',
}
