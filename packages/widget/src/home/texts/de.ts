import type { HomeTexts } from './home-texts.ts'

export const de: HomeTexts = {
  welcome: 'Wie möchten Sie uns erreichen?',
  chatEntry: 'Mit uns chatten',
  chatHint: 'Jetzt schreiben, Antwort hier lesen',
  callHint: 'Nummer hinterlassen, wir rufen an',
}
