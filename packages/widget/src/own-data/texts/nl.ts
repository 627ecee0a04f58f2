import type { OwnDataTexts } from './own-data-texts.ts'

export const nl: OwnDataTexts = {
  title: 'Uw gegevens',
  nothing: 'Er is nog niets over u opgeslagen.',
  messages: 'Berichten',
  calls: 'Gesprekken',
  visits: 'Bezoeken en klikken',
  choices: 'Privacykeuzes',
  withdraw: 'Alles intrekken',
  withdrawn: 'Alles is ingetrokken. Uw gesprek blijft.',
  save: 'Kopie opslaan',
  erase: 'Alles verwijderen',
  sure: 'Alles over u verwijderen?',
  sureHint:
    'Uw berichten, gesprekken en keuzes worden definitief verwijderd en er wordt niets meer verzameld.',
  keep: 'Bewaren',
  erased: 'Alles over u is verwijderd.',
  unproven: 'Dit hoort bij een account. Log eerst in op deze site.',
}
