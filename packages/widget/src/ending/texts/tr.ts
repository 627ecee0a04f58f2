import type { EndingTexts } from './ending-texts.ts'

export const tr: EndingTexts = {
  ended: 'Bu sohbet sona erdi. Dilediğiniz zaman yeniden yazın.',
  question: 'Hizmetimiz nasıldı?',
  score: (stars) => `5 üzerinden ${stars}`,
  comment: 'Eklemek istediğiniz bir şey var mı?',
  rate: 'Sohbeti değerlendir',
  thanks: 'Teşekkürler, bu bize yardımcı oluyor.',
  failed: 'Bu olmadı. Yeniden deneyin.',
}
