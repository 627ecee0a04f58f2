import type { MenuTexts } from './menu-texts.ts'

export const bg: MenuTexts = {
  save: 'Запазване на чата',
  mail: 'Изпрати този чат по имейл',
  end: 'Край на чата',
  failed: 'Не се получи. Опитайте отново.',
}
