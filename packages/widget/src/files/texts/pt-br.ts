import type { FileTexts } from './file-texts.ts'

export const ptBr: FileTexts = {
  tray: 'Arquivos para enviar',
  takePhoto: 'Tirar uma foto',
  chooseFiles: 'Escolher arquivos',
  dropHere: 'Solte os arquivos aqui para enviá-los',
  remove: (name) => `Remover ${name}`,
  retry: (name) => `Tentar ${name} novamente`,
  retryShort: 'Tentar novamente',
  progress: (name) => `Enviando ${name}`,
  preparing: 'Preparando…',
  uploading: 'Enviando…',
  waiting: 'Sem conexão. Continua automaticamente.',
  ready: (count) => `Arquivos prontos para enviar: ${count}`,
  willSend: 'Sua mensagem será enviada assim que os arquivos chegarem.',
  tooMany: (most) => `Uma mensagem aceita no máximo ${most} arquivos. Os outros ficaram de fora.`,
  tooLarge: (most) => `Este arquivo é grande demais. Máximo: ${most}.`,
  unreadable:
    'Este navegador não consegue abrir a imagem. Salve-a como JPEG ou PNG e adicione de novo.',
  failed: 'Não foi possível enviar este arquivo. Tente novamente.',
  files: 'Arquivos anexados',
  openImage: (name) => `Abrir ${name} em uma nova guia`,
  save: (name) => `Salvar ${name}`,
  gone: 'Não é possível mostrar esta imagem.',
  lost: 'Um arquivo desta mensagem não existe mais. Anexe de novo.',
  errors: {
    'file/empty': 'Este arquivo está vazio.',
    'file/type-refused': 'Arquivos deste tipo não podem ser enviados aqui.',
    'file/too-much': 'Isso é mais do que se pode enviar em um dia. Tente novamente amanhã.',
  },
}
