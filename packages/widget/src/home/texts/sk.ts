import type { HomeTexts } from './home-texts.ts'

export const sk: HomeTexts = {
  welcome: 'Ako sa s nami chcete spojiť?',
  chatEntry: 'Chatovať s nami',
  chatHint: 'Napíšte hneď, odpoveď si prečítate tu',
  callHint: 'Nechajte nám číslo, zavoláme vám',
  helpEntry: 'Nájsť odpoveď',
  helpHint: 'Hľadajte v našich článkoch',
}
