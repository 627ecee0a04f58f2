import type { MenuTexts } from './menu-texts.ts'

export const ru: MenuTexts = {
  save: 'Сохранить чат',
  end: 'Завершить чат',
}
