import type { ChallengeTexts } from './challenge-texts.ts'

export const id: ChallengeTexts = {
  before:
    'Peramban Anda melakukan pemeriksaan singkat terhadap robot. Tidak ada yang perlu Anda pecahkan.',
  checking: 'Memastikan bahwa yang meminta bukan robot…',
  checked: 'Sudah diperiksa. Anda dapat mengirim permintaan.',
  unable:
    'Pemeriksaan terhadap robot tidak dapat dilakukan di halaman ini. Silakan tulis saja kepada kami.',
  failed: 'Pemeriksaan terhadap robot tidak berhasil. Coba lagi atau tulis kepada kami.',
}
