import type { DeviceTexts } from './device-texts.ts'

export const ar: DeviceTexts = {
  offer: 'إشعاري على هذا الجهاز',
  consent: (company) => `يُظهر هذا الجهاز متى ترد عليك ${company} هنا. ولا شيء غير ذلك.`,
  later: 'ليس الآن',
  on: 'يخبرك هذا الجهاز بالردود.',
  stop: 'إيقاف',
  blocked: 'يحظر متصفحك إشعارات هذا الموقع. اسمح بها في إعداداته ثم حاول مجددًا.',
  failed: 'لم ينجح ذلك. حاول لاحقًا.',
  gone: 'لم تعد هناك إشعارات هنا.',
}
