import type { MenuTexts } from './menu-texts.ts'

export const nl: MenuTexts = {
  save: 'Deze chat opslaan',
  mail: 'Stuur dit gesprek per e-mail',
  end: 'Deze chat beëindigen',
  failed: 'Dat is niet gelukt. Probeer het opnieuw.',
}
