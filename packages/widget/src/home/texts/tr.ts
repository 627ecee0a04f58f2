import type { HomeTexts } from './home-texts.ts'

export const tr: HomeTexts = {
  welcome: 'Bize nasıl ulaşmak istersiniz?',
  chatEntry: 'Bizimle sohbet edin',
  chatHint: 'Şimdi yazın, yanıtı burada okuyun',
  callHint: 'Numaranızı bırakın, sizi arayalım',
  helpEntry: 'Yanıt bulun',
  helpHint: 'Makalelerimizde arayın',
}
