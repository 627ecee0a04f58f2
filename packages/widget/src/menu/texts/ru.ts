import type { MenuTexts } from './menu-texts.ts'

export const ru: MenuTexts = {
  save: 'Сохранить чат',
  mail: 'Отправить чат по почте',
  end: 'Завершить чат',
  failed: 'Не получилось. Попробуйте ещё раз.',
}
