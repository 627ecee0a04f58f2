import type { FileTexts } from './file-texts.ts'

export const it: FileTexts = {
  tray: 'File da inviare',
  takePhoto: 'Scatta una foto',
  chooseFiles: 'Scegli file',
  dropHere: 'Trascini qui i file per inviarli',
  remove: (name) => `Rimuovi ${name}`,
  retry: (name) => `Riprova ${name}`,
  retryShort: 'Riprova',
  progress: (name) => `Caricamento di ${name}`,
  preparing: 'Preparazione…',
  uploading: 'Caricamento…',
  waiting: 'Nessuna connessione. Riprenderà da solo.',
  ready: (count) => `File pronti per l’invio: ${count}`,
  willSend: 'Il suo messaggio partirà appena arrivano i file.',
  tooMany: (most) =>
    `Un messaggio accetta al massimo ${most} file. Gli altri non sono stati aggiunti.`,
  tooLarge: (most) => `Questo file è troppo grande. Massimo: ${most}.`,
  unreadable:
    'Questo browser non può aprire l’immagine. La salvi come JPEG o PNG e la aggiunga di nuovo.',
  failed: 'Non è stato possibile caricare questo file. Riprovi.',
  files: 'File allegati',
  openImage: (name) => `Apri ${name} in una nuova scheda`,
  save: (name) => `Salva ${name}`,
  gone: 'Impossibile mostrare questa immagine.',
  lost: 'Un file di questo messaggio non c’è più. Lo alleghi di nuovo.',
  errors: {
    'file/empty': 'Questo file è vuoto.',
    'file/type-refused': 'Qui non si possono inviare file di questo tipo.',
    'file/too-much': 'È più di quanto si possa inviare in un giorno. Riprovi domani.',
  },
}
