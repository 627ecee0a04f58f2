import type { MessengerTexts } from './messenger-texts.ts'

export const id: MessengerTexts = {
  offer: (messenger) => `Lanjutkan di ${messenger}`,
  consent: (company, messenger) =>
    `${company} menjawab Anda di ${messenger}, dan yang Anda tulis di sana muncul di sini. Tidak ada yang lain. Anda dapat berhenti kapan saja.`,
  later: 'Nanti saja',
  open: (messenger) => `Buka ${messenger}`,
  waiting: (messenger) => `Tekan Start di ${messenger} untuk melanjutkan di sana.`,
  on: (messenger) => `Obrolan ini berlanjut di ${messenger}.`,
  stop: 'Hentikan',
  failed: 'Itu tidak berhasil. Coba lagi nanti.',
  gone: (messenger) => `Obrolan ini tidak dapat lagi dilanjutkan di ${messenger}.`,
}
