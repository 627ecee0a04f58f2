import { isolate } from '../../texts/isolate.ts'
import type { TalkTexts } from './talk-texts.ts'

export const ar: TalkTexts = {
  place: (place) => (place === 1 ? 'دورك هو التالي.' : `ترتيبك في قائمة الانتظار: ${place}.`),
  wait: (range) => `مدة الانتظار المعتادة: ${isolate(range)}`,
  delivered: 'تم التسليم',
  later: 'لم تُرسل بعد: كان هذا كثيرًا دفعة واحدة. ستُرسل تلقائيًا.',
  talks: 'محادثاتك',
  anew: 'محادثة جديدة',
  open: 'في انتظار الرد',
  answered: 'تم الرد',
  ended: 'انتهت',
  find: 'البحث عن رمز تعبيري',
  none: 'لا توجد رموز مطابقة',
  tone: 'لون البشرة',
}
