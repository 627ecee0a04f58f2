import type { ChallengeTexts } from './challenge-texts.ts'

export const nb: ChallengeTexts = {
  before: 'Nettleseren din gjør en kort kontroll mot roboter. Du trenger ikke å løse noe.',
  checking: 'Forsikrer oss om at det ikke er en robot som spør…',
  checked: 'Kontrollert. Du kan sende forespørselen.',
  unable: 'Kontrollen mot roboter kan ikke gjøres på denne siden. Skriv til oss i stedet.',
  failed: 'Kontrollen mot roboter lyktes ikke. Prøv igjen, eller skriv til oss i stedet.',
}
