import type { FileTexts } from './file-texts.ts'

export const nl: FileTexts = {
  tray: 'Te versturen bestanden',
  takePhoto: 'Foto maken',
  chooseFiles: 'Bestanden kiezen',
  dropHere: 'Sleep bestanden hierheen om ze te versturen',
  remove: (name) => `${name} verwijderen`,
  retry: (name) => `${name} opnieuw proberen`,
  retryShort: 'Opnieuw proberen',
  progress: (name) => `${name} wordt geüpload`,
  preparing: 'Voorbereiden…',
  uploading: 'Uploaden…',
  waiting: 'Geen verbinding. Het gaat vanzelf verder.',
  ready: (count) => `Bestanden klaar om te versturen: ${count}`,
  willSend: 'Uw bericht wordt verstuurd zodra de bestanden er zijn.',
  tooMany: (most) =>
    `Een bericht kan hoogstens ${most} bestanden bevatten. De andere zijn niet toegevoegd.`,
  tooLarge: (most) => `Dit bestand is te groot. Hoogstens ${most}.`,
  unreadable:
    'Deze browser kan deze afbeelding niet openen. Sla de afbeelding op als JPEG of PNG en voeg die opnieuw toe.',
  failed: 'Dit bestand kon niet worden geüpload. Probeer het opnieuw.',
  files: 'Bijlagen',
  openImage: (name) => `${name} in een nieuw tabblad openen`,
  save: (name) => `${name} opslaan`,
  gone: 'Deze afbeelding kan niet worden getoond.',
  lost: 'Een bestand van dit bericht is er niet meer. Voeg het opnieuw toe.',
  errors: {
    'file/empty': 'Dit bestand is leeg.',
    'file/type-refused': 'Dit soort bestanden kan hier niet worden verstuurd.',
    'file/too-much':
      'Dit is meer dan er op één dag kan worden verstuurd. Probeer het morgen opnieuw.',
  },
}
