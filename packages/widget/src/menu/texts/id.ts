import type { MenuTexts } from './menu-texts.ts'

export const id: MenuTexts = {
  save: 'Simpan obrolan ini',
  mail: 'Kirim chat ini lewat email',
  end: 'Akhiri obrolan ini',
  failed: 'Itu tidak berhasil. Coba lagi.',
}
