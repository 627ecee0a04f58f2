import type { FileTexts } from './file-texts.ts'

export const pt: FileTexts = {
  tray: 'Ficheiros a enviar',
  takePhoto: 'Tirar uma fotografia',
  chooseFiles: 'Escolher ficheiros',
  dropHere: 'Largue aqui os ficheiros para os enviar',
  remove: (name) => `Remover ${name}`,
  retry: (name) => `Tentar ${name} novamente`,
  retryShort: 'Tentar novamente',
  progress: (name) => `A carregar ${name}`,
  preparing: 'A preparar…',
  uploading: 'A carregar…',
  waiting: 'Sem ligação. Continua automaticamente.',
  ready: (count) => `Ficheiros prontos a enviar: ${count}`,
  willSend: 'A sua mensagem é enviada assim que os ficheiros chegarem.',
  tooMany: (most) =>
    `Uma mensagem aceita, no máximo, ${most} ficheiros. Os outros não foram incluídos.`,
  tooLarge: (most) => `Este ficheiro é demasiado grande. Máximo: ${most}.`,
  unreadable:
    'Este navegador não consegue abrir esta imagem. Guarde-a como JPEG ou PNG e adicione-a de novo.',
  failed: 'Não foi possível carregar este ficheiro. Tente novamente.',
  files: 'Ficheiros anexados',
  openImage: (name) => `Abrir ${name} num novo separador`,
  save: (name) => `Guardar ${name}`,
  gone: 'Não é possível mostrar esta imagem.',
  lost: 'Um ficheiro desta mensagem já não existe. Anexe-o de novo.',
  errors: {
    'file/empty': 'Este ficheiro está vazio.',
    'file/type-refused': 'Não é possível enviar aqui ficheiros deste tipo.',
    'file/too-much': 'É mais do que se pode enviar num dia. Tente novamente amanhã.',
  },
}
