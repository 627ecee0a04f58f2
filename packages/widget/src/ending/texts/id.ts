import type { EndingTexts } from './ending-texts.ts'

export const id: EndingTexts = {
  ended: 'Obrolan ini telah selesai. Silakan tulis lagi kapan saja.',
  question: 'Bagaimana layanan kami?',
  score: (stars) => `${stars} dari 5`,
  comment: 'Ada yang ingin ditambahkan?',
  rate: 'Nilai obrolan ini',
  thanks: 'Terima kasih, ini membantu kami.',
  failed: 'Itu tidak berhasil. Coba lagi.',
}
