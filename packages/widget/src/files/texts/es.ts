import type { FileTexts } from './file-texts.ts'

export const es: FileTexts = {
  tray: 'Archivos para enviar',
  takePhoto: 'Hacer una foto',
  chooseFiles: 'Elegir archivos',
  dropHere: 'Suelte aquí los archivos para enviarlos',
  remove: (name) => `Quitar ${name}`,
  retry: (name) => `Volver a intentar ${name}`,
  retryShort: 'Reintentar',
  progress: (name) => `Subiendo ${name}`,
  preparing: 'Preparando…',
  uploading: 'Subiendo…',
  waiting: 'Sin conexión. Continuará por sí solo.',
  ready: (count) => `Archivos listos para enviar: ${count}`,
  willSend: 'Su mensaje se enviará en cuanto lleguen los archivos.',
  tooMany: (most) => `Un mensaje admite ${most} archivos como máximo. Los demás no se añadieron.`,
  tooLarge: (most) => `Este archivo es demasiado grande. Máximo: ${most}.`,
  unreadable:
    'Este navegador no puede abrir la imagen. Guárdela como JPEG o PNG y añádala de nuevo.',
  failed: 'No se pudo subir este archivo. Inténtelo de nuevo.',
  files: 'Archivos adjuntos',
  openImage: (name) => `Abrir ${name} en una pestaña nueva`,
  save: (name) => `Guardar ${name}`,
  gone: 'Esta imagen no se puede mostrar.',
  lost: 'Un archivo de este mensaje ya no está. Adjúntelo de nuevo.',
  errors: {
    'file/empty': 'Este archivo está vacío.',
    'file/type-refused': 'Aquí no se pueden enviar archivos de este tipo.',
    'file/too-much': 'Es más de lo que se puede enviar en un día. Inténtelo mañana.',
  },
}
