import type { MenuTexts } from './menu-texts.ts'

export const bg: MenuTexts = {
  save: 'Запазване на чата',
  end: 'Край на чата',
}
