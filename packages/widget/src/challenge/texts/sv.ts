import type { ChallengeTexts } from './challenge-texts.ts'

export const sv: ChallengeTexts = {
  before: 'Din webbläsare gör en kort kontroll mot robotar. Du behöver inte lösa något.',
  checking: 'Ser till att det inte är en robot som frågar…',
  checked: 'Kontrollerat. Du kan skicka din begäran.',
  unable: 'Kontrollen mot robotar kan inte göras på den här sidan. Skriv till oss i stället.',
  failed: 'Kontrollen mot robotar lyckades inte. Försök igen eller skriv till oss.',
}
