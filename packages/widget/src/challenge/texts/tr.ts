import type { ChallengeTexts } from './challenge-texts.ts'

export const tr: ChallengeTexts = {
  before: 'Tarayıcınız robotlara karşı kısa bir denetim yapar. Sizin çözmeniz gereken bir şey yok.',
  checking: 'İsteyenin robot olmadığından emin oluyoruz…',
  checked: 'Denetlendi. İsteğinizi gönderebilirsiniz.',
  unable: 'Robotlara karşı denetim bu sayfada yapılamıyor. Lütfen bunun yerine bize yazın.',
  failed: 'Robotlara karşı denetim başarısız oldu. Yeniden deneyin veya bize yazın.',
}
