import type { LostTexts } from './lost-texts.ts'

export const tr: LostTexts = {
  used: 'Bu bağlantı daha önce kullanılmış ya da süresi dolmuş. Bize buradan yazabilirsiniz.',
  byMail: 'Yazdıktan sonra yanıtları yeni bir bağlantıyla yeniden e-postayla alabilirsiniz.',
  failed: 'Bağlantı şu anda açılamadı. Lütfen biraz sonra e-postadan yeniden açın.',
}
