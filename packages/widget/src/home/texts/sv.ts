import type { HomeTexts } from './home-texts.ts'

export const sv: HomeTexts = {
  welcome: 'Hur vill du nå oss?',
  chatEntry: 'Chatta med oss',
  chatHint: 'Skriv nu, läs svaret här',
  callHint: 'Lämna ditt nummer så ringer vi',
  helpEntry: 'Hitta ett svar',
  helpHint: 'Sök bland våra artiklar',
}
