import type { OwnDataTexts } from './own-data-texts.ts'

export const de: OwnDataTexts = {
  title: 'Ihre Daten',
  nothing: 'Über Sie ist noch nichts gespeichert.',
  messages: 'Nachrichten',
  calls: 'Anrufe',
  visits: 'Besuche und Klicks',
  choices: 'Entscheidungen zum Datenschutz',
  withdraw: 'Alles widerrufen',
  withdrawn: 'Alles ist widerrufen. Ihr Gespräch bleibt.',
  save: 'Kopie speichern',
  erase: 'Alles löschen',
  sure: 'Alles über Sie löschen?',
  sureHint:
    'Ihre Nachrichten, Anrufe und Entscheidungen werden endgültig gelöscht, und nichts Weiteres wird erfasst.',
  keep: 'Behalten',
  erased: 'Alles über Sie ist gelöscht.',
  unproven: 'Das gehört zu einem Konto. Melden Sie sich zuerst auf dieser Seite an.',
}
