import type { MenuTexts } from './menu-texts.ts'

export const pl: MenuTexts = {
  save: 'Zapisz ten czat',
  mail: 'Wyślij ten czat e-mailem',
  end: 'Zakończ ten czat',
  failed: 'Nie udało się. Spróbuj ponownie.',
}
