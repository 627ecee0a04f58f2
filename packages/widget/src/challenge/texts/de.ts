import type { ChallengeTexts } from './challenge-texts.ts'

export const de: ChallengeTexts = {
  before: 'Ihr Browser macht eine kurze Prüfung gegen Roboter. Sie müssen nichts lösen.',
  checking: 'Wir vergewissern uns, dass kein Roboter fragt…',
  checked: 'Geprüft. Sie können Ihre Anfrage senden.',
  unable:
    'Die Prüfung gegen Roboter ist auf dieser Seite nicht möglich. Bitte schreiben Sie uns stattdessen.',
  failed:
    'Die Prüfung gegen Roboter ist nicht gelungen. Versuchen Sie es noch einmal, oder schreiben Sie uns.',
}
