import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} artikel`

export const id: HelpTexts = {
  search: 'Cari jawaban',
  placeholder: 'Tentang apa?',
  found: (count) => `${articles(count)} ditemukan`,
  none: (question) => `Tidak ada hasil untuk “${question}”.`,
  empty: 'Belum ada apa pun di sini.',
  all: 'Semua',
  categories: 'Topik',
  backToList: 'Semua artikel',
  backToChat: 'Kembali ke obrolan',
  updated: (date) => `Diperbarui: ${date}`,
  helped: 'Apakah ini membantu?',
  yes: 'Ya',
  no: 'Tidak',
  thanks: 'Terima kasih. Senang mengetahuinya.',
  sorry: 'Terima kasih. Tanyakan di bawah, seseorang akan menjawab.',
  stillNeed: 'Masih butuh bantuan kami?',
  write: 'Tulis kepada kami',
  newTab: '(membuka tab baru)',
  suggestions: 'Mungkin ini membantu',
  suggested: (count) => `Mungkin menjawab ini: ${articles(count)}`,
  hide: 'Sembunyikan saran',
  failed: 'Saat ini tidak dapat dimuat.',
  gone: 'Artikel ini sudah tidak ada.',
}
