import type { OwnDataTexts } from './own-data-texts.ts'

export const it: OwnDataTexts = {
  title: 'I Suoi dati',
  nothing: 'Non è ancora salvato nulla su di Lei.',
  messages: 'Messaggi',
  calls: 'Chiamate',
  visits: 'Visite e clic',
  choices: 'Scelte sulla privacy',
  withdraw: 'Revoca tutto',
  withdrawn: 'Tutto è revocato. La Sua conversazione resta.',
  save: 'Salva una copia',
  erase: 'Elimina tutto',
  sure: 'Eliminare tutto ciò che La riguarda?',
  sureHint:
    'I Suoi messaggi, le chiamate e le scelte vengono eliminati per sempre e non si raccoglie altro.',
  keep: 'Conserva',
  erased: 'Tutto ciò che La riguardava è stato eliminato.',
  unproven: 'Questi dati appartengono a un account. Acceda prima a questo sito.',
}
