import type { HomeTexts } from './home-texts.ts'

export const id: HomeTexts = {
  welcome: 'Bagaimana Anda ingin menghubungi kami?',
  chatEntry: 'Mengobrol dengan kami',
  chatHint: 'Tulis sekarang, baca jawabannya di sini',
  callHint: 'Tinggalkan nomor Anda, kami menelepon',
  helpEntry: 'Temukan jawaban',
  helpHint: 'Cari di artikel kami',
}
