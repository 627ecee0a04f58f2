import type { MenuTexts } from './menu-texts.ts'

export const de: MenuTexts = {
  save: 'Chat speichern',
  mail: 'Chat per E-Mail senden',
  end: 'Chat beenden',
  failed: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
}
