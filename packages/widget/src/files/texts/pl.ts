import type { FileTexts } from './file-texts.ts'

export const pl: FileTexts = {
  tray: 'Pliki do wysłania',
  takePhoto: 'Zrób zdjęcie',
  chooseFiles: 'Wybierz pliki',
  dropHere: 'Upuść tutaj pliki, aby je wysłać',
  remove: (name) => `Usuń ${name}`,
  retry: (name) => `Spróbuj ponownie: ${name}`,
  retryShort: 'Spróbuj ponownie',
  progress: (name) => `Przesyłanie: ${name}`,
  preparing: 'Przygotowywanie…',
  uploading: 'Przesyłanie…',
  waiting: 'Brak połączenia. Przesyłanie ruszy samo.',
  ready: (count) => `Pliki gotowe do wysłania: ${count}`,
  willSend: 'Wiadomość zostanie wysłana, gdy tylko dotrą pliki.',
  tooMany: (most) => `Limit plików w wiadomości: ${most}. Pozostałych nie dodano.`,
  tooLarge: (most) => `Ten plik jest za duży. Maksymalnie ${most}.`,
  unreadable:
    'Ta przeglądarka nie może otworzyć tego obrazu. Zapisz go jako JPEG lub PNG i dodaj ponownie.',
  failed: 'Nie udało się przesłać tego pliku. Spróbuj ponownie.',
  files: 'Załączone pliki',
  openImage: (name) => `Otwórz ${name} w nowej karcie`,
  save: (name) => `Zapisz ${name}`,
  gone: 'Nie można wyświetlić tego obrazu.',
  lost: 'Jednego z plików tej wiadomości już nie ma. Dołącz go ponownie.',
  errors: {
    'file/empty': 'Ten plik jest pusty.',
    'file/type-refused': 'Plików tego rodzaju nie można tu wysłać.',
    'file/too-much': 'To więcej, niż można wysłać w ciągu jednego dnia. Spróbuj jutro.',
  },
}
