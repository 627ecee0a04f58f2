import type { DeviceTexts } from './device-texts.ts'

export const id: DeviceTexts = {
  offer: 'Beri tahu saya di perangkat ini',
  consent: (company) =>
    `Perangkat ini menampilkan saat ${company} menjawab Anda di sini. Tidak ada yang lain.`,
  later: 'Nanti saja',
  on: 'Perangkat ini memberi tahu Anda tentang jawaban.',
  stop: 'Hentikan',
  blocked: 'Peramban Anda memblokir notifikasi situs ini. Izinkan di setelannya, lalu coba lagi.',
  failed: 'Itu tidak berhasil. Coba lagi nanti.',
  gone: 'Tidak ada lagi notifikasi di sini.',
}
