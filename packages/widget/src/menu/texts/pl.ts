import type { MenuTexts } from './menu-texts.ts'

export const pl: MenuTexts = {
  save: 'Zapisz ten czat',
  end: 'Zakończ ten czat',
}
