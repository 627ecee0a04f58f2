import type { FileTexts } from './file-texts.ts'

export const de: FileTexts = {
  tray: 'Zu sendende Dateien',
  takePhoto: 'Foto aufnehmen',
  chooseFiles: 'Dateien auswählen',
  dropHere: 'Dateien zum Senden hier ablegen',
  remove: (name) => `${name} entfernen`,
  retry: (name) => `${name} noch einmal versuchen`,
  retryShort: 'Noch einmal',
  progress: (name) => `${name} wird hochgeladen`,
  preparing: 'Wird vorbereitet …',
  uploading: 'Wird hochgeladen …',
  waiting: 'Keine Verbindung. Es geht von selbst weiter.',
  ready: (count) => `Zum Senden bereite Dateien: ${count}`,
  willSend: 'Ihre Nachricht geht ab, sobald die Dateien da sind.',
  tooMany: (most) =>
    `In eine Nachricht passen höchstens ${most} Dateien. Die übrigen fehlen darin.`,
  tooLarge: (most) => `Diese Datei ist zu groß. Möglich sind höchstens ${most}.`,
  unreadable:
    'Dieser Browser kann das Bild nicht öffnen. Speichern Sie es als JPEG oder PNG und fügen Sie es erneut hinzu.',
  failed: 'Diese Datei konnte nicht hochgeladen werden. Versuchen Sie es noch einmal.',
  files: 'Angehängte Dateien',
  openImage: (name) => `${name} in neuem Tab öffnen`,
  save: (name) => `${name} speichern`,
  gone: 'Dieses Bild lässt sich nicht anzeigen.',
  lost: 'Eine Datei dieser Nachricht ist nicht mehr da. Hängen Sie sie noch einmal an.',
  errors: {
    'file/empty': 'Diese Datei ist leer.',
    'file/type-refused': 'Dateien dieser Art können hier nicht gesendet werden.',
    'file/too-much': 'Das ist mehr, als sich an einem Tag senden lässt. Versuchen Sie es morgen.',
  },
}
