import type { ChallengeTexts } from './challenge-texts.ts'

export const pl: ChallengeTexts = {
  before: 'Przeglądarka krótko sprawdza, czy nie pyta robot. Nie trzeba niczego rozwiązywać.',
  checking: 'Upewniamy się, że nie pyta robot…',
  checked: 'Sprawdzone. Możesz wysłać prośbę.',
  unable: 'Na tej stronie nie można sprawdzić, czy nie pyta robot. Napisz do nas zamiast tego.',
  failed: 'Sprawdzenie, czy nie pyta robot, nie powiodło się. Spróbuj ponownie lub napisz do nas.',
}
