import type { LinkTexts } from './link-texts.ts'

export const id: LinkTexts = {
  locale: 'id',
  dir: 'ltr',
  title: (company) => `Panggilan Anda dengan ${company}`,
  callAt: (phone, time) => `Kami akan menelepon ${phone}: ${time}.`,
  callSoon: (phone) => `Kami akan menelepon ${phone} secepatnya.`,
  place: (place) =>
    place === 1 ? 'Giliran Anda berikutnya.' : `Anda di urutan ke-${place} dalam antrean.`,
  done: 'Panggilan ini sudah dilakukan.',
  cancelled: 'Panggilan ini dibatalkan. Tidak ada yang akan menelepon Anda.',
  moved: 'Panggilan Anda punya waktu baru.',
  calendar: 'Tambahkan ke kalender',
  changeAt: (url) => `Untuk mengubah atau membatalkan panggilan ini: ${url}`,
  anotherTime: 'Pilih waktu lain',
  soon: 'Secepatnya',
  move: 'Pindahkan panggilan',
  cancel: 'Batalkan panggilan',
  noTimes: 'Saat ini tidak ada waktu lain yang kosong.',
  choose: 'Pilih hari dan jam yang belum lewat.',
  taken: 'Waktu ini baru saja terisi. Silakan pilih yang lain.',
  closed: 'Saat ini tidak ada yang bisa menelepon. Silakan pilih waktu.',
  over: 'Panggilan ini sudah selesai dan tidak dapat diubah.',
  unknown: 'Tautan ini tidak berlaku, atau tidak lagi berlaku.',
  again: 'Anda dapat meminta panggilan lain di situs web kami.',
  failed: 'Terjadi kesalahan di pihak kami. Silakan coba sebentar lagi.',
}
