import type { HomeTexts } from './home-texts.ts'

export const ru: HomeTexts = {
  welcome: 'Как вам удобнее с нами связаться?',
  chatEntry: 'Написать в чат',
  chatHint: 'Пишите сейчас, ответ читайте здесь',
  callHint: 'Оставьте номер, и мы позвоним',
  helpEntry: 'Найти ответ',
  helpHint: 'Ищите в наших статьях',
}
