import type { PrivacyTexts } from './privacy-texts.ts'

export const id: PrivacyTexts = {
  locale: 'id',
  consentNotice:
    'Bolehkah kami melihat halaman mana yang Anda kunjungi di sini dan apa yang Anda klik? Dengan begitu, siapa pun yang menjawab dapat membantu Anda dengan lebih baik. Anda dapat mengubahnya kapan saja di bagian Privasi.',
  consentTitle: 'Bantu kami membantu Anda',
  allow: 'Izinkan',
  deny: 'Tidak, terima kasih',
  thanks: 'Terima kasih. Anda dapat mengubahnya kapan saja di bagian Privasi.',
  privacySwitch: 'Bagikan kunjungan saya',
  optOutHonoured:
    'Browser Anda meminta situs untuk tidak menjual atau membagikan data Anda. Kami tidak melakukannya.',
  privacyState: (allowed) =>
    allowed
      ? 'Kami melihat halaman mana yang Anda kunjungi di sini dan apa yang Anda klik.'
      : 'Kami tidak melihat halaman mana yang Anda kunjungi atau apa yang Anda klik.',
}
