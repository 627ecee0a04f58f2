import type { HomeTexts } from './home-texts.ts'

export const hu: HomeTexts = {
  welcome: 'Hogyan szeretne elérni minket?',
  chatEntry: 'Csevegés velünk',
  chatHint: 'Írjon most, a választ itt olvashatja',
  callHint: 'Hagyja meg a számát, és felhívjuk',
  helpEntry: 'Válasz keresése',
  helpHint: 'Keressen a cikkeink között',
}
