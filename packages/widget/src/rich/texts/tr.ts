import type { RichTexts } from './rich-texts.ts'

export const tr: RichTexts = {
  answered: 'Yanıtınız',
  send: 'Yanıtla',
  choose: 'Seçin…',
  optional: 'isteğe bağlı',
  yes: 'Evet',
  no: 'Hayır',
  previous: 'Önceki',
  next: 'Sonraki',
  cards: 'Kartlar',
  newTab: 'yeni sekmede açılır',
  day: 'Gün',
  time: 'Gün ve saat',
  missing: 'Lütfen burayı doldurun.',
  pickOne: 'Lütfen önce seçin.',
  emailWrong: 'Bu bir e-posta adresi değil. Kontrol edin, örneğin ad@example.com.',
  phoneWrong: 'Bu bir telefon numarası değil. Rakam kullanın, ülke için başına + koyun.',
  dateWrong: 'Bu seçilemez. Lütfen başka bir zaman seçin.',
}
