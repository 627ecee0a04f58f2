import type { FileTexts } from './file-texts.ts'

export const ro: FileTexts = {
  tray: 'Fișiere de trimis',
  takePhoto: 'Fă o fotografie',
  chooseFiles: 'Alege fișiere',
  dropHere: 'Plasați aici fișierele pentru a le trimite',
  remove: (name) => `Elimină ${name}`,
  retry: (name) => `Încearcă din nou: ${name}`,
  retryShort: 'Încearcă din nou',
  progress: (name) => `Se încarcă ${name}`,
  preparing: 'Se pregătește…',
  uploading: 'Se încarcă…',
  waiting: 'Fără conexiune. Va continua de la sine.',
  ready: (count) => `Fișiere gata de trimis: ${count}`,
  willSend: 'Mesajul pleacă imediat ce ajung fișierele.',
  tooMany: (most) =>
    `Numărul maxim de fișiere într-un mesaj: ${most}. Celelalte nu au fost adăugate.`,
  tooLarge: (most) => `Acest fișier este prea mare. Cel mult ${most}.`,
  unreadable:
    'Acest browser nu poate deschide imaginea. Salvați-o ca JPEG sau PNG și adăugați-o din nou.',
  failed: 'Acest fișier nu a putut fi încărcat. Încercați din nou.',
  files: 'Fișiere atașate',
  openImage: (name) => `Deschide ${name} într-o filă nouă`,
  save: (name) => `Salvează ${name}`,
  gone: 'Această imagine nu poate fi afișată.',
  lost: 'Un fișier al acestui mesaj nu mai există. Atașați-l din nou.',
  errors: {
    'file/empty': 'Acest fișier este gol.',
    'file/type-refused': 'Fișierele de acest tip nu pot fi trimise aici.',
    'file/too-much': 'Este mai mult decât se poate trimite într-o zi. Încercați din nou mâine.',
  },
}
