import type { TalkTexts } from './talk-texts.ts'

export const tr: TalkTexts = {
  place: (place) => (place === 1 ? 'Sırada siz varsınız.' : `Sıradaki yeriniz: ${place}.`),
  wait: (range) => `Olağan bekleme süresi: ${range}`,
  delivered: 'Teslim edildi',
  later: 'Henüz gönderilmedi: bir defada çok fazlaydı. Kendiliğinden gönderilecek.',
  talks: 'Görüşmeleriniz',
  anew: 'Yeni görüşme',
  open: 'Yanıt bekliyor',
  answered: 'Yanıtlandı',
  ended: 'Sona erdi',
  find: 'Emoji ara',
  none: 'Emoji bulunamadı',
  tone: 'Ten rengi',
}
