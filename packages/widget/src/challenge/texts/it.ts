import type { ChallengeTexts } from './challenge-texts.ts'

export const it: ChallengeTexts = {
  before: 'Il suo browser fa un breve controllo contro i robot. Non deve risolvere nulla.',
  checking: 'Ci assicuriamo che non sia un robot a chiedere…',
  checked: 'Controllato. Può inviare la sua richiesta.',
  unable: 'Il controllo contro i robot non è possibile in questa pagina. Ci scriva, per favore.',
  failed: 'Il controllo contro i robot non è riuscito. Riprovi o ci scriva.',
}
