import type { MenuTexts } from './menu-texts.ts'

export const en: MenuTexts = {
  save: 'Save this chat',
  end: 'End this chat',
}
