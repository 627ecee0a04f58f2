import type { FileTexts } from './file-texts.ts'

export const sv: FileTexts = {
  tray: 'Filer att skicka',
  takePhoto: 'Ta ett foto',
  chooseFiles: 'Välj filer',
  dropHere: 'Släpp filer här för att skicka dem',
  remove: (name) => `Ta bort ${name}`,
  retry: (name) => `Försök med ${name} igen`,
  retryShort: 'Försök igen',
  progress: (name) => `Laddar upp ${name}`,
  preparing: 'Förbereder …',
  uploading: 'Laddar upp …',
  waiting: 'Ingen anslutning. Det fortsätter av sig självt.',
  ready: (count) => `Filer klara att skickas: ${count}`,
  willSend: 'Ditt meddelande skickas så snart filerna är framme.',
  tooMany: (most) => `Ett meddelande rymmer högst ${most} filer. De andra kom inte med.`,
  tooLarge: (most) => `Filen är för stor. Högst ${most}.`,
  unreadable:
    'Webbläsaren kan inte öppna bilden. Spara den som JPEG eller PNG och lägg till den igen.',
  failed: 'Filen kunde inte laddas upp. Försök igen.',
  files: 'Bifogade filer',
  openImage: (name) => `Öppna ${name} i en ny flik`,
  save: (name) => `Spara ${name}`,
  gone: 'Bilden kan inte visas.',
  lost: 'En fil i meddelandet finns inte längre. Bifoga den igen.',
  errors: {
    'file/empty': 'Filen är tom.',
    'file/type-refused': 'Filer av den här typen kan inte skickas här.',
    'file/too-much': 'Det är mer än vad som kan skickas på en dag. Försök igen i morgon.',
  },
}
