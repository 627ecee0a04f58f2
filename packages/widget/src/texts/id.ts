import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'id',
  dir: 'ltr',
  open: 'Buka obrolan',
  unread: (count) => `${count} pesan baru`,
  online: 'Kami membalas di sini',
  replyTime: (time) => `Waktu balas biasanya: ${time}`,
  away: 'Sedang tidak di tempat',
  awayUntil: (time) => `Kembali: ${time}`,
  connecting: 'Menghubungkan…',
  offline: 'Tidak ada koneksi. Mencoba lagi…',
  back: 'Kembali',
  close: 'Tutup',
  more: 'Lainnya',
  greeting: 'Halo! Ada yang bisa kami bantu?',
  invitation: (company) =>
    `Tanyakan apa saja. Seseorang di ${company} membaca setiap kata dan membalas di sini.`,
  conversation: 'Percakapan',
  composer: 'Pesan',
  placeholder: 'Tulis kepada kami…',
  send: 'Kirim',
  earlier: 'Tampilkan yang sebelumnya',
  latest: 'Ke yang terbaru',
  retry: 'Coba lagi',
  sending: 'Mengirim…',
  sent: 'Terkirim',
  seen: 'Dibaca',
  typing: (name) => `${name} sedang mengetik`,
  someone: 'Seseorang',
  you: 'Anda',
  ended:
    'Obrolan ini telah kedaluwarsa. Mulai yang baru untuk melanjutkan; tulisan Anda tetap tersimpan.',
  startAnew: 'Mulai obrolan baru',
  requestCall: 'Minta ditelepon',
  privacy: 'Privasi',
  errors: {
    'key/forbidden':
      'Obrolan belum diatur dengan benar di situs ini. Silakan hubungi kami dengan cara lain.',
    'message/answered': 'Ini sudah dijawab.',
    'message/too-long': 'Ini terlalu panjang. Silakan persingkat.',
    'network/unreachable':
      'Belum terkirim: tidak ada koneksi. Pesan akan dikirim begitu koneksi tersedia.',
    'protocol/unsupported': 'Obrolan telah diperbarui. Silakan muat ulang halaman ini.',
    'request/invalid': 'Ada yang belum benar di formulir ini. Silakan periksa isian Anda.',
    'server/unavailable': 'Kami sedang memulai ulang. Silakan coba sebentar lagi.',
    'session/expired': 'Obrolan ini telah kedaluwarsa. Mulai yang baru untuk melanjutkan.',
    'session/invalid': 'Obrolan ini telah kedaluwarsa. Mulai yang baru untuk melanjutkan.',
    'site/unknown':
      'Obrolan belum diatur dengan benar di situs ini. Silakan hubungi kami dengan cara lain.',
    fallback: 'Terjadi kesalahan di pihak kami. Silakan coba sebentar lagi.',
  },
}
