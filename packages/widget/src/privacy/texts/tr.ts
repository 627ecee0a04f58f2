import type { PrivacyTexts } from './privacy-texts.ts'

export const tr: PrivacyTexts = {
  locale: 'tr',
  consentNotice:
    'Burada hangi sayfaları ziyaret ettiğinizi ve nelere tıkladığınızı görebilir miyiz? Böylece size yanıt veren kişi daha iyi yardımcı olabilir. Bunu istediğiniz zaman Gizlilik bölümünden değiştirebilirsiniz.',
  consentTitle: 'Size yardım etmemize yardım edin',
  allow: 'İzin ver',
  deny: 'Hayır, teşekkürler',
  thanks: 'Teşekkürler. Bunu istediğiniz zaman Gizlilik bölümünden değiştirebilirsiniz.',
  privacySwitch: 'Ziyaretimi paylaş',
  optOutHonoured:
    'Tarayıcınız sitelerden verilerinizi satmamasını ve paylaşmamasını istiyor. Biz bunu yapmıyoruz.',
  privacyState: (allowed) =>
    allowed
      ? 'Burada hangi sayfaları ziyaret ettiğinizi ve nelere tıkladığınızı görüyoruz.'
      : 'Hangi sayfaları ziyaret ettiğinizi ve nelere tıkladığınızı görmüyoruz.',
}
