import type { RichTexts } from './rich-texts.ts'

export const id: RichTexts = {
  answered: 'Jawaban Anda',
  send: 'Jawab',
  choose: 'Pilih…',
  optional: 'opsional',
  yes: 'Ya',
  no: 'Tidak',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  cards: 'Kartu',
  newTab: 'membuka tab baru',
  day: 'Hari',
  time: 'Hari dan jam',
  missing: 'Silakan isi bagian ini.',
  pickOne: 'Silakan pilih dulu.',
  emailWrong: 'Ini bukan alamat email. Periksa lagi, misalnya nama@example.com.',
  phoneWrong: 'Ini bukan nomor telepon. Gunakan angka, dan + untuk negaranya.',
  dateWrong: 'Ini tidak dapat dipilih. Silakan pilih waktu lain.',
}
