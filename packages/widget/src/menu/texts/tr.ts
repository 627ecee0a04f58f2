import type { MenuTexts } from './menu-texts.ts'

export const tr: MenuTexts = {
  save: 'Sohbeti kaydet',
  end: 'Sohbeti bitir',
}
