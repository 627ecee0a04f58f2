import type { CallbackTexts } from './callback-texts.ts'

export const tr: CallbackTexts = {
  callLead: (company) =>
    `Konuşmayı mı tercih edersiniz? Numaranızı bırakın, ${company} sizi arasın.`,
  phone: 'Telefon numarası',
  phonePlaceholder: '+90 212 123 45 67',
  name: 'Ad',
  optional: 'isteğe bağlı',
  note: 'Konu nedir?',
  when: 'Sizi ne zaman arayalım?',
  soon: 'En kısa sürede',
  later: 'Belirli bir saatte',
  time: 'Gün ve saat',
  timeMissing: 'Henüz geçmemiş bir gün ve saat seçin.',
  callConsent: (company) =>
    `Arama isteyerek ${company} tarafından bu numaranın saklanmasını ve talebinizle ilgili aranmayı kabul edersiniz.`,
  callSoon: (phone) => `${phone} numarasını en kısa sürede arayacağız.`,
  callAt: (phone, time) => `${phone} numarasını arayacağız: ${time}.`,
  callDone: 'Aramanız planlandı',
  backToChat: 'Sohbete dön',
  country: 'Numaranın ülkesi',
  phoneTooMany:
    'Bu numara için bugün zaten birkaç arama istendi. Yarın yeniden deneyin veya bize yazın.',
  day: 'Gün',
  slot: 'Saat',
  zone: (zone) => `Saatler sizin saatinize göre: ${zone}.`,
  closed: (opens) =>
    opens ? `Şu anda arayabilecek kimse yok. Dönüş: ${opens}.` : 'Şu anda arayabilecek kimse yok.',
  writeInstead: 'Bunun yerine yazın',
  waiting: (count) => `Önünüzde ${count} kişi bekliyor.`,
  place: (place) => (place === 1 ? 'Sırada siz varsınız.' : `Sıradaki yeriniz: ${place}.`),
  calendar: 'Takvime ekle',
  change: 'Saati değiştir',
  move: 'Aramayı taşı',
  cancel: 'Aramayı iptal et',
  cancelSure: 'Bu arama iptal edilsin mi?',
  keep: 'Olduğu gibi bırak',
  cancelled: 'Aramanız iptal edildi',
  called: 'Bu arama yapıldı',
  another: 'Başka bir arama iste',
  errors: {
    'network/unreachable': 'Bağlantı yok. Yeniden deneyin.',
    'callback/phone-invalid':
      'Bu numarayı arayamıyoruz. Kontrol edin ve ülke koduyla başlayın, örneğin +90.',
    'callback/closed': 'Şu anda arayabilecek kimse yok. Lütfen bir saat seçin.',
    'callback/country-refused':
      'Bu ülkenin numaralarını arayamıyoruz. Başka bir numara kullanın veya bize yazın.',
    'callback/not-found': 'Bu aramayı artık bulamıyoruz. Lütfen yeni bir arama isteyin.',
    'callback/over': 'Bu arama sona erdi ve değiştirilemez.',
    'callback/slot-taken': 'Bu saat az önce doldu. Lütfen başka bir saat seçin.',
    'callback/too-many': 'Bugün çok fazla arama istendi. Yarın yeniden deneyin veya bize yazın.',
  },
}
