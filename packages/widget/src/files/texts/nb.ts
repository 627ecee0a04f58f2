import type { FileTexts } from './file-texts.ts'

export const nb: FileTexts = {
  tray: 'Filer som skal sendes',
  takePhoto: 'Ta et bilde',
  chooseFiles: 'Velg filer',
  dropHere: 'Slipp filer her for å sende dem',
  remove: (name) => `Fjern ${name}`,
  retry: (name) => `Prøv ${name} igjen`,
  retryShort: 'Prøv igjen',
  progress: (name) => `Laster opp ${name}`,
  preparing: 'Forbereder …',
  uploading: 'Laster opp …',
  waiting: 'Ingen forbindelse. Det fortsetter av seg selv.',
  ready: (count) => `Filer klare til å sendes: ${count}`,
  willSend: 'Meldingen din sendes så snart filene er framme.',
  tooMany: (most) => `En melding kan ha høyst ${most} filer. De andre ble ikke med.`,
  tooLarge: (most) => `Filen er for stor. Høyst ${most}.`,
  unreadable:
    'Nettleseren kan ikke åpne bildet. Lagre det som JPEG eller PNG, og legg det til igjen.',
  failed: 'Filen kunne ikke lastes opp. Prøv igjen.',
  files: 'Vedlagte filer',
  openImage: (name) => `Åpne ${name} i en ny fane`,
  save: (name) => `Lagre ${name}`,
  gone: 'Bildet kan ikke vises.',
  lost: 'En fil i meldingen finnes ikke lenger. Legg den ved igjen.',
  errors: {
    'file/empty': 'Filen er tom.',
    'file/type-refused': 'Filer av denne typen kan ikke sendes her.',
    'file/too-much': 'Dette er mer enn det som kan sendes på én dag. Prøv igjen i morgen.',
  },
}
