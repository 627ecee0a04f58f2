import type { MenuTexts } from './menu-texts.ts'

export const tr: MenuTexts = {
  save: 'Sohbeti kaydet',
  mail: 'Bu sohbeti e-postayla gönder',
  end: 'Sohbeti bitir',
  failed: 'Bu olmadı. Yeniden deneyin.',
}
