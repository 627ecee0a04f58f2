import type { HomeTexts } from './home-texts.ts'

export const en: HomeTexts = {
  welcome: 'How would you like to reach us?',
  helpEntry: 'Find an answer',
  helpHint: 'Search our articles',
  chatEntry: 'Chat with us',
  chatHint: 'Write now, read the answer here',
  callHint: 'Leave a number, we ring',
}
