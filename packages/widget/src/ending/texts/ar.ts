import { isolateNumber } from '../../texts/isolate.ts'
import type { EndingTexts } from './ending-texts.ts'

export const ar: EndingTexts = {
  ended: 'انتهت هذه المحادثة. اكتب إلينا مجددًا متى شئت.',
  question: 'كيف كانت خدمتنا؟',
  score: (stars) => `${isolateNumber(String(stars))} من ${isolateNumber('5')}`,
  comment: 'هل تود إضافة شيء؟',
  rate: 'تقييم المحادثة',
  thanks: 'شكرًا لك، هذا يساعدنا.',
  failed: 'لم ينجح ذلك. أعد المحاولة.',
}
