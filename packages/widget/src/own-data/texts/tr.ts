import type { OwnDataTexts } from './own-data-texts.ts'

export const tr: OwnDataTexts = {
  title: 'Verileriniz',
  nothing: 'Hakkınızda henüz hiçbir şey saklanmıyor.',
  messages: 'Mesajlar',
  calls: 'Aramalar',
  visits: 'Ziyaretler ve tıklamalar',
  choices: 'Gizlilik tercihleri',
  withdraw: 'Tüm onayları geri çek',
  withdrawn: 'Tüm onaylar geri çekildi. Görüşmeniz kalıyor.',
  save: 'Kopyasını kaydet',
  erase: 'Her şeyi sil',
  sure: 'Hakkınızdaki her şey silinsin mi?',
  sureHint:
    'Mesajlarınız, aramalarınız ve tercihleriniz kalıcı olarak silinir ve artık hiçbir şey toplanmaz.',
  keep: 'Sakla',
  erased: 'Hakkınızdaki her şey silindi.',
  unproven: 'Bu veriler bir hesaba ait. Önce bu sitede oturum açın.',
}
