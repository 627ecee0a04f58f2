import type { MenuTexts } from './menu-texts.ts'

export const uk: MenuTexts = {
  save: 'Зберегти чат',
  end: 'Завершити чат',
}
