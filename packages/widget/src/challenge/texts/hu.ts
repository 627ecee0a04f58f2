import type { ChallengeTexts } from './challenge-texts.ts'

export const hu: ChallengeTexts = {
  before: 'A böngészője rövid ellenőrzést végez a robotok ellen. Önnek nincs mit megoldania.',
  checking: 'Meggyőződünk arról, hogy nem robot kérdez…',
  checked: 'Ellenőrizve. Elküldheti a kérését.',
  unable:
    'A robotok elleni ellenőrzés ezen az oldalon nem végezhető el. Kérjük, inkább írjon nekünk.',
  failed: 'A robotok elleni ellenőrzés nem sikerült. Próbálja újra, vagy írjon nekünk.',
}
