import type { OwnDataTexts } from './own-data-texts.ts'

export const id: OwnDataTexts = {
  title: 'Data Anda',
  nothing: 'Belum ada apa pun yang disimpan tentang Anda.',
  messages: 'Pesan',
  calls: 'Panggilan',
  visits: 'Kunjungan dan klik',
  choices: 'Pilihan privasi',
  withdraw: 'Tarik semua persetujuan',
  withdrawn: 'Semua persetujuan telah ditarik. Percakapan Anda tetap ada.',
  save: 'Simpan salinan',
  erase: 'Hapus semuanya',
  sure: 'Hapus semua tentang Anda?',
  sureHint:
    'Pesan, panggilan, dan pilihan Anda dihapus untuk selamanya, dan tidak ada lagi yang dikumpulkan.',
  keep: 'Simpan saja',
  erased: 'Semua tentang Anda telah dihapus.',
  unproven: 'Ini milik sebuah akun. Masuk dulu di situs ini.',
}
