import type { HomeTexts } from './home-texts.ts'

export const fi: HomeTexts = {
  welcome: 'Miten haluat ottaa meihin yhteyttä?',
  chatEntry: 'Keskustele kanssamme',
  chatHint: 'Kirjoita nyt, lue vastaus tästä',
  callHint: 'Jätä numerosi, niin soitamme',
  helpEntry: 'Etsi vastaus',
  helpHint: 'Hae artikkeleistamme',
}
