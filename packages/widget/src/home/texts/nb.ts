import type { HomeTexts } from './home-texts.ts'

export const nb: HomeTexts = {
  welcome: 'Hvordan vil du nå oss?',
  chatEntry: 'Chat med oss',
  chatHint: 'Skriv nå, les svaret her',
  callHint: 'Legg igjen nummeret ditt, så ringer vi',
  helpEntry: 'Finn et svar',
  helpHint: 'Søk i artiklene våre',
}
