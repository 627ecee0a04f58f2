import type { EmailTexts } from './email-texts.ts'

export const id: EmailTexts = {
  offer: 'Terima jawaban lewat email juga',
  label: 'Alamat email',
  consent: (company) =>
    `${company} mengirim jawabannya ke alamat ini, dan chat ini bila Anda minta. Tidak ada yang lain.`,
  submit: 'Kirim jawaban ke sini',
  later: 'Nanti saja',
  pending: (address) =>
    `Periksa kotak masuk: kami mengirim tautan ke ${address}. Jawaban masuk ke sana setelah Anda membukanya.`,
  granted: (address) => `Jawaban juga dikirim ke ${address}.`,
  change: 'Ubah',
  stop: 'Hentikan',
  transcriptSent: (address) => `Chat ini sedang dikirim ke ${address}.`,
  invalid: 'Periksa alamat email ini.',
  tooMany: 'Terlalu banyak email diminta hari ini. Coba lagi besok.',
  offline: 'Tidak ada koneksi. Coba lagi.',
  gone: 'Jawaban tidak lagi dikirim lewat email di sini.',
}
