import type { EmailTexts } from './email-texts.ts'

export const tr: EmailTexts = {
  offer: 'Yanıtı e-postayla da alın',
  label: 'E-posta adresi',
  consent: (company) =>
    `${company} yanıtlarını bu adrese gönderir, isterseniz bu sohbeti de. Başka bir şey değil.`,
  submit: 'Yanıtları buraya gönder',
  later: 'Şimdi değil',
  pending: (address) =>
    `Gelen kutunuza bakın: ${address} adresine bir bağlantı gönderdik. Açtığınızda yanıtlar oraya gelir.`,
  granted: (address) => `Yanıtlar ${address} adresine de gider.`,
  change: 'Değiştir',
  stop: 'Durdur',
  transcriptSent: (address) => `Bu sohbet ${address} adresine gönderiliyor.`,
  invalid: 'Lütfen bu e-posta adresini kontrol edin.',
  tooMany: 'Bugün çok fazla e-posta istendi. Yarın yeniden deneyin.',
  offline: 'Bağlantı yok. Yeniden deneyin.',
  gone: 'Burada yanıtlar artık e-postayla gönderilmiyor.',
}
