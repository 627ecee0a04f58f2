import type { OwnDataTexts } from './own-data-texts.ts'

export const nb: OwnDataTexts = {
  title: 'Dataene dine',
  nothing: 'Ingenting er lagret om deg ennå.',
  messages: 'Meldinger',
  calls: 'Samtaler',
  visits: 'Besøk og klikk',
  choices: 'Personvernvalg',
  withdraw: 'Trekk tilbake alle samtykker',
  withdrawn: 'Alle samtykker er trukket tilbake. Samtalen din blir værende.',
  save: 'Lagre en kopi',
  erase: 'Slett alt',
  sure: 'Slette alt om deg?',
  sureHint: 'Meldingene, samtalene og valgene dine slettes for godt, og ingenting mer samles inn.',
  keep: 'Behold',
  erased: 'Alt om deg er slettet.',
  unproven: 'Dette hører til en konto. Logg inn på dette nettstedet først.',
}
