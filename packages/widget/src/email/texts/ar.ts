import type { EmailTexts } from './email-texts.ts'

export const ar: EmailTexts = {
  offer: 'احصل على الرد بالبريد الإلكتروني أيضًا',
  label: 'البريد الإلكتروني',
  consent: (company) =>
    `ترسل ${company} ردودها إلى هذا العنوان، وهذه المحادثة إن طلبتها. ولا شيء غير ذلك.`,
  submit: 'إرسال الردود إلى هنا',
  later: 'ليس الآن',
  pending: (address) => `تحقق من بريدك: أرسلنا رابطًا إلى ${address}. ستصل الردود إليه بعد فتحه.`,
  granted: (address) => `تصل الردود أيضًا إلى ${address}.`,
  change: 'تغيير',
  stop: 'إيقاف',
  transcriptSent: (address) => `هذه المحادثة في طريقها إلى ${address}.`,
  invalid: 'يرجى التحقق من هذا البريد الإلكتروني.',
  tooMany: 'طُلبت رسائل كثيرة اليوم. حاول غدًا.',
  offline: 'لا يوجد اتصال. أعد المحاولة.',
  gone: 'لم تعد الردود تُرسل بالبريد الإلكتروني هنا.',
}
