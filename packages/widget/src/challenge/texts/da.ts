import type { ChallengeTexts } from './challenge-texts.ts'

export const da: ChallengeTexts = {
  before: 'Din browser laver et kort tjek mod robotter. Der er intet, du skal løse.',
  checking: 'Vi sikrer os, at det ikke er en robot, der spørger…',
  checked: 'Tjekket. Du kan sende din anmodning.',
  unable: 'Tjekket mod robotter kan ikke laves på denne side. Skriv til os i stedet.',
  failed: 'Tjekket mod robotter lykkedes ikke. Prøv igen, eller skriv til os i stedet.',
}
