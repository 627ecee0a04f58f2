import type { HomeTexts } from './home-texts.ts'

export const it: HomeTexts = {
  welcome: 'Come preferisce contattarci?',
  chatEntry: 'Chatti con noi',
  chatHint: 'Scriva ora, legga qui la risposta',
  callHint: 'Lasci il suo numero, la chiamiamo noi',
  helpEntry: 'Trova una risposta',
  helpHint: 'Cerchi nei nostri articoli',
}
