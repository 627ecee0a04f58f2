import type { FileTexts } from './file-texts.ts'

export const id: FileTexts = {
  tray: 'File yang akan dikirim',
  takePhoto: 'Ambil foto',
  chooseFiles: 'Pilih file',
  dropHere: 'Letakkan file di sini untuk mengirimnya',
  remove: (name) => `Hapus ${name}`,
  retry: (name) => `Coba ${name} lagi`,
  retryShort: 'Coba lagi',
  progress: (name) => `Mengunggah ${name}`,
  preparing: 'Menyiapkan…',
  uploading: 'Mengunggah…',
  waiting: 'Tidak ada koneksi. Akan berlanjut sendiri.',
  ready: (count) => `File siap dikirim: ${count}`,
  willSend: 'Pesan Anda dikirim begitu file selesai diunggah.',
  tooMany: (most) => `Satu pesan memuat paling banyak ${most} file. Yang lain tidak disertakan.`,
  tooLarge: (most) => `File ini terlalu besar. Paling besar ${most}.`,
  unreadable:
    'Browser ini tidak dapat membuka gambar ini. Simpan sebagai JPEG atau PNG, lalu tambahkan lagi.',
  failed: 'File ini tidak dapat diunggah. Coba lagi.',
  files: 'File terlampir',
  openImage: (name) => `Buka ${name} di tab baru`,
  save: (name) => `Simpan ${name}`,
  gone: 'Gambar ini tidak dapat ditampilkan.',
  lost: 'Salah satu file pesan ini sudah tidak ada. Lampirkan lagi.',
  errors: {
    'file/empty': 'File ini kosong.',
    'file/type-refused': 'File jenis ini tidak dapat dikirim di sini.',
    'file/too-much': 'Ini melebihi yang dapat dikirim dalam sehari. Coba lagi besok.',
  },
}
