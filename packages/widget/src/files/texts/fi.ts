import type { FileTexts } from './file-texts.ts'

export const fi: FileTexts = {
  tray: 'Lähetettävät tiedostot',
  takePhoto: 'Ota kuva',
  chooseFiles: 'Valitse tiedostot',
  dropHere: 'Pudota tiedostot tähän lähettääksesi ne',
  remove: (name) => `Poista ${name}`,
  retry: (name) => `Yritä uudelleen: ${name}`,
  retryShort: 'Yritä uudelleen',
  progress: (name) => `Ladataan: ${name}`,
  preparing: 'Valmistellaan…',
  uploading: 'Ladataan…',
  waiting: 'Ei yhteyttä. Lataus jatkuu itsestään.',
  ready: (count) => `Lähetettäväksi valmiita tiedostoja: ${count}`,
  willSend: 'Viestisi lähtee heti, kun tiedostot ovat perillä.',
  tooMany: (most) => `Viestiin mahtuu enintään ${most} tiedostoa. Muut jäivät pois.`,
  tooLarge: (most) => `Tiedosto on liian suuri. Enintään ${most}.`,
  unreadable:
    'Selain ei voi avata tätä kuvaa. Tallenna se JPEG- tai PNG-muodossa ja lisää se uudelleen.',
  failed: 'Tiedostoa ei voitu ladata. Yritä uudelleen.',
  files: 'Liitetiedostot',
  openImage: (name) => `Avaa ${name} uudessa välilehdessä`,
  save: (name) => `Tallenna ${name}`,
  gone: 'Kuvaa ei voi näyttää.',
  lost: 'Viestin tiedostoa ei enää ole. Liitä se uudelleen.',
  errors: {
    'file/empty': 'Tiedosto on tyhjä.',
    'file/type-refused': 'Tällaisia tiedostoja ei voi lähettää täällä.',
    'file/too-much': 'Tämä on enemmän kuin päivässä voi lähettää. Yritä huomenna uudelleen.',
  },
}
