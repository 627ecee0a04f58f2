import type { MessengerTexts } from './messenger-texts.ts'

export const ar: MessengerTexts = {
  offer: (messenger) => `المتابعة على ${messenger}`,
  consent: (company, messenger) =>
    `ترد عليك ${company} على ${messenger}، وما تكتبه هناك يظهر هنا. لا شيء غير ذلك. يمكنك الإيقاف في أي وقت.`,
  later: 'ليس الآن',
  open: (messenger) => `فتح ${messenger}`,
  waiting: (messenger) => `اضغط «ابدأ» في ${messenger} للمتابعة هناك.`,
  on: (messenger) => `تستمر هذه الدردشة على ${messenger}.`,
  stop: 'إيقاف',
  failed: 'لم ينجح ذلك. حاول لاحقًا.',
  gone: (messenger) => `لم يعد بإمكان هذه الدردشة أن تستمر على ${messenger}.`,
}
