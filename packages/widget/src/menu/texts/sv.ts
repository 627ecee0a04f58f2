import type { MenuTexts } from './menu-texts.ts'

export const sv: MenuTexts = {
  save: 'Spara chatten',
  mail: 'Skicka chatten via e-post',
  end: 'Avsluta chatten',
  failed: 'Det gick inte. Försök igen.',
}
