import type { MenuTexts } from './menu-texts.ts'

export const id: MenuTexts = {
  save: 'Simpan obrolan ini',
  end: 'Akhiri obrolan ini',
}
