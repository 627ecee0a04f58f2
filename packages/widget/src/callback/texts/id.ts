import type { CallbackTexts } from './callback-texts.ts'

export const id: CallbackTexts = {
  callLead: (company) =>
    `Lebih suka berbicara? Tinggalkan nomor Anda dan ${company} akan menelepon.`,
  phone: 'Nomor telepon',
  phonePlaceholder: '+62 21 1234 5678',
  name: 'Nama',
  optional: 'opsional',
  note: 'Tentang apa?',
  when: 'Kapan kami menelepon?',
  soon: 'Secepatnya',
  later: 'Pada waktu tertentu',
  time: 'Hari dan jam',
  timeMissing: 'Pilih hari dan jam yang belum lewat.',
  callConsent: (company) =>
    `Dengan meminta ditelepon, Anda setuju bahwa ${company} menyimpan nomor ini dan menelepon Anda mengenai permintaan Anda.`,
  callSoon: (phone) => `Kami akan menelepon ${phone} secepatnya.`,
  callAt: (phone, time) => `Kami akan menelepon ${phone}: ${time}.`,
  callDone: 'Panggilan Anda sudah dijadwalkan',
  backToChat: 'Kembali ke obrolan',
  country: 'Negara nomor',
  phoneTooMany:
    'Hari ini sudah ada beberapa permintaan panggilan untuk nomor ini. Coba lagi besok atau tulis kepada kami.',
  day: 'Hari',
  slot: 'Jam',
  zone: (zone) => `Waktu menurut jam Anda: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Saat ini tidak ada yang bisa menelepon. Kembali: ${opens}.`
      : 'Saat ini tidak ada yang bisa menelepon.',
  writeInstead: 'Tulis saja kepada kami',
  waiting: (count) => `${count} orang menunggu sebelum Anda.`,
  place: (place) =>
    place === 1 ? 'Giliran Anda berikutnya.' : `Anda di urutan ke-${place} dalam antrean.`,
  calendar: 'Tambahkan ke kalender',
  change: 'Ubah waktu',
  move: 'Pindahkan panggilan',
  cancel: 'Batalkan panggilan',
  cancelSure: 'Batalkan panggilan ini?',
  keep: 'Biarkan saja',
  cancelled: 'Panggilan Anda dibatalkan',
  called: 'Panggilan ini sudah dilakukan',
  another: 'Minta panggilan lagi',
  errors: {
    'network/unreachable': 'Tidak ada koneksi. Coba lagi.',
    'callback/phone-invalid':
      'Kami tidak dapat menelepon nomor ini. Periksa nomornya dan mulai dengan kode negara, misalnya +62.',
    'callback/closed': 'Saat ini tidak ada yang bisa menelepon. Silakan pilih waktu.',
    'callback/country-refused':
      'Kami tidak dapat menelepon nomor dari negara ini. Gunakan nomor lain atau tulis kepada kami.',
    'callback/not-found': 'Kami tidak lagi mengenali panggilan ini. Silakan minta yang baru.',
    'callback/over': 'Panggilan ini sudah selesai dan tidak dapat diubah.',
    'callback/slot-taken': 'Waktu ini baru saja terisi. Silakan pilih yang lain.',
    'callback/too-many':
      'Terlalu banyak permintaan panggilan hari ini. Coba lagi besok atau tulis kepada kami.',
  },
}
