import type { HomeTexts } from './home-texts.ts'

export const nl: HomeTexts = {
  welcome: 'Hoe wilt u ons bereiken?',
  chatEntry: 'Met ons chatten',
  chatHint: 'Schrijf nu, lees hier het antwoord',
  callHint: 'Laat uw nummer achter, wij bellen u',
  helpEntry: 'Een antwoord vinden',
  helpHint: 'Zoek in onze artikelen',
}
