import type { EndingTexts } from './ending-texts.ts'

export const hu: EndingTexts = {
  ended: 'Ez a csevegés véget ért. Írjon újra, amikor csak szeretne.',
  question: 'Elégedett volt velünk?',
  score: (stars) => `5/${stars}`,
  comment: 'Szeretne még valamit hozzátenni?',
  rate: 'A csevegés értékelése',
  thanks: 'Köszönjük, ez segít nekünk.',
  failed: 'Ez nem sikerült. Próbálja újra.',
}
