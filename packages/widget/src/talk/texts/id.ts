import type { TalkTexts } from './talk-texts.ts'

export const id: TalkTexts = {
  place: (place) =>
    place === 1 ? 'Giliran Anda berikutnya.' : `Anda di urutan ke-${place} dalam antrean.`,
  wait: (range) => `Waktu tunggu biasanya: ${range}`,
  delivered: 'Terkirim ke penerima',
  later: 'Belum terkirim: terlalu banyak sekaligus. Akan terkirim sendiri.',
  talks: 'Percakapan Anda',
  anew: 'Percakapan baru',
  open: 'Menunggu jawaban',
  answered: 'Dijawab',
  ended: 'Selesai',
  find: 'Cari emoji',
  none: 'Emoji tidak ditemukan',
  tone: 'Warna kulit',
}
