import type { EndingTexts } from './ending-texts.ts'

export const de: EndingTexts = {
  ended: 'Dieser Chat ist beendet. Schreiben Sie jederzeit wieder.',
  question: 'Wie waren wir?',
  score: (stars) => `${stars} von 5`,
  comment: 'Möchten Sie etwas hinzufügen?',
  rate: 'Chat bewerten',
  thanks: 'Danke, das hilft uns.',
  failed: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
}
