import type { HomeTexts } from './home-texts.ts'

export const bg: HomeTexts = {
  welcome: 'Как предпочитате да се свържете с нас?',
  chatEntry: 'Чат с нас',
  chatHint: 'Пишете сега, прочетете отговора тук',
  callHint: 'Оставете номера си и ще ви се обадим',
  helpEntry: 'Намерете отговор',
  helpHint: 'Търсете в нашите статии',
}
