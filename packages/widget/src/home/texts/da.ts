import type { HomeTexts } from './home-texts.ts'

export const da: HomeTexts = {
  welcome: 'Hvordan vil du kontakte os?',
  chatEntry: 'Chat med os',
  chatHint: 'Skriv nu, læs svaret her',
  callHint: 'Læg dit nummer, så ringer vi',
  helpEntry: 'Find et svar',
  helpHint: 'Søg i vores artikler',
}
