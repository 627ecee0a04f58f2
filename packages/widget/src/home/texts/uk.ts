import type { HomeTexts } from './home-texts.ts'

export const uk: HomeTexts = {
  welcome: 'Як вам зручно з нами зв’язатися?',
  chatEntry: 'Написати в чат',
  chatHint: 'Пишіть зараз, відповідь читайте тут',
  callHint: 'Залиште номер, і ми зателефонуємо',
  helpEntry: 'Знайти відповідь',
  helpHint: 'Шукайте в наших статтях',
}
