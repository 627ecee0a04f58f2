import type { OwnDataTexts } from './own-data-texts.ts'

export const sk: OwnDataTexts = {
  title: 'Vaše údaje',
  nothing: 'Zatiaľ o vás nie je nič uložené.',
  messages: 'Správy',
  calls: 'Hovory',
  visits: 'Návštevy a kliknutia',
  choices: 'Voľby súkromia',
  withdraw: 'Odvolať všetky súhlasy',
  withdrawn: 'Všetky súhlasy sú odvolané. Vaša konverzácia zostáva.',
  save: 'Uložiť kópiu',
  erase: 'Odstrániť všetko',
  sure: 'Odstrániť všetko o vás?',
  sureHint:
    'Vaše správy, hovory a voľby sa natrvalo odstránia a nič ďalšie sa nebude zhromažďovať.',
  keep: 'Ponechať',
  erased: 'Všetko o vás je odstránené.',
  unproven: 'Patrí to k účtu. Najprv sa na tejto stránke prihláste.',
}
