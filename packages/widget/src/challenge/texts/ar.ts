import type { ChallengeTexts } from './challenge-texts.ts'

export const ar: ChallengeTexts = {
  before: 'يجري متصفحك فحصًا قصيرًا ضد الروبوتات. لا شيء عليك حله.',
  checking: 'نتأكد من أن الطلب ليس من روبوت…',
  checked: 'اكتمل الفحص. يمكنك إرسال طلبك.',
  unable: 'لا يمكن إجراء الفحص ضد الروبوتات في هذه الصفحة. راسلنا بدلًا من ذلك.',
  failed: 'لم ينجح الفحص ضد الروبوتات. حاول مجددًا أو راسلنا بدلًا من ذلك.',
}
