import type { MenuTexts } from './menu-texts.ts'

export const uk: MenuTexts = {
  save: 'Зберегти чат',
  mail: 'Надіслати чат поштою',
  end: 'Завершити чат',
  failed: 'Не вийшло. Спробуйте ще раз.',
}
