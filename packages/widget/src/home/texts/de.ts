import type { HomeTexts } from './home-texts.ts'

export const de: HomeTexts = {
  welcome: 'Wie möchten Sie uns erreichen?',
  helpEntry: 'Eine Antwort finden',
  helpHint: 'In unseren Artikeln suchen',
  chatEntry: 'Mit uns chatten',
  chatHint: 'Jetzt schreiben, Antwort hier lesen',
  callHint: 'Nummer hinterlassen, wir rufen an',
}
