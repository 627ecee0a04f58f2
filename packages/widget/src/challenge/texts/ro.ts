import type { ChallengeTexts } from './challenge-texts.ts'

export const ro: ChallengeTexts = {
  before:
    'Browserul dumneavoastră face o scurtă verificare împotriva roboților. Nu aveți nimic de rezolvat.',
  checking: 'Ne asigurăm că nu întreabă un robot…',
  checked: 'Verificat. Puteți trimite cererea.',
  unable:
    'Verificarea împotriva roboților nu se poate face pe această pagină. Vă rugăm să ne scrieți.',
  failed: 'Verificarea împotriva roboților nu a reușit. Încercați din nou sau scrieți-ne.',
}
