import type { HomeTexts } from './home-texts.ts'

export const ro: HomeTexts = {
  welcome: 'Cum doriți să luați legătura cu noi?',
  chatEntry: 'Discutați cu noi',
  chatHint: 'Scrieți acum, citiți răspunsul aici',
  callHint: 'Lăsați-ne numărul și vă sunăm',
  helpEntry: 'Găsiți un răspuns',
  helpHint: 'Căutați în articolele noastre',
}
