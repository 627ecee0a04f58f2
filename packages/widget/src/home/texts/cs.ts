import type { HomeTexts } from './home-texts.ts'

export const cs: HomeTexts = {
  welcome: 'Jak se s námi chcete spojit?',
  chatEntry: 'Chatovat s námi',
  chatHint: 'Napište hned, odpověď si přečtete zde',
  callHint: 'Nechte nám číslo, zavoláme vám',
  helpEntry: 'Najít odpověď',
  helpHint: 'Hledejte v našich článcích',
}
