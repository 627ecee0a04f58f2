import type { MessengerTexts } from './messenger-texts.ts'

export const tr: MessengerTexts = {
  offer: (messenger) => `${messenger} üzerinden devam et`,
  consent: (company, messenger) =>
    `${company} size ${messenger} üzerinden yanıt verir ve orada yazdıklarınız burada görünür. Başka bir şey yok. İstediğiniz zaman durdurabilirsiniz.`,
  later: 'Şimdi değil',
  open: (messenger) => `${messenger} uygulamasını aç`,
  waiting: (messenger) => `Orada devam etmek için ${messenger} içinde Start düğmesine basın.`,
  on: (messenger) => `Bu sohbet ${messenger} üzerinden devam ediyor.`,
  stop: 'Durdur',
  failed: 'Olmadı. Daha sonra yeniden deneyin.',
  gone: (messenger) => `Bu sohbet artık ${messenger} üzerinden devam edemiyor.`,
}
