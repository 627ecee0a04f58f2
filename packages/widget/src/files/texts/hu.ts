import type { FileTexts } from './file-texts.ts'

export const hu: FileTexts = {
  tray: 'Küldendő fájlok',
  takePhoto: 'Fénykép készítése',
  chooseFiles: 'Fájlok kiválasztása',
  dropHere: 'Húzza ide a küldendő fájlokat',
  remove: (name) => `Eltávolítás: ${name}`,
  retry: (name) => `Újrapróbálás: ${name}`,
  retryShort: 'Újrapróbálás',
  progress: (name) => `Feltöltés: ${name}`,
  preparing: 'Előkészítés…',
  uploading: 'Feltöltés…',
  waiting: 'Nincs kapcsolat. Magától folytatódik.',
  ready: (count) => `Küldésre kész fájlok: ${count}`,
  willSend: 'Üzenete elmegy, amint a fájlok megérkeztek.',
  tooMany: (most) => `Egy üzenetben legfeljebb ${most} fájl lehet. A többi kimaradt.`,
  tooLarge: (most) => `Ez a fájl túl nagy. Legfeljebb ${most}.`,
  unreadable:
    'Ez a böngésző nem tudja megnyitni a képet. Mentse JPEG vagy PNG formátumban, és adja hozzá újra.',
  failed: 'Ezt a fájlt nem sikerült feltölteni. Próbálja újra.',
  files: 'Csatolt fájlok',
  openImage: (name) => `Megnyitás új lapon: ${name}`,
  save: (name) => `Mentés: ${name}`,
  gone: 'Ez a kép nem jeleníthető meg.',
  lost: 'Az üzenet egyik fájlja már nincs meg. Csatolja újra.',
  errors: {
    'file/empty': 'Ez a fájl üres.',
    'file/type-refused': 'Ilyen fájlok itt nem küldhetők.',
    'file/too-much': 'Ez több, mint amennyi egy nap alatt küldhető. Próbálja újra holnap.',
  },
}
