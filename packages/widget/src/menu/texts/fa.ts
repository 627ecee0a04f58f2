import type { MenuTexts } from './menu-texts.ts'

export const fa: MenuTexts = {
  save: 'ذخیره این گفتگو',
  end: 'پایان این گفتگو',
}
