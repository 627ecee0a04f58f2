import type { OwnDataTexts } from './own-data-texts.ts'

export const da: OwnDataTexts = {
  title: 'Dine data',
  nothing: 'Der er ikke gemt noget om dig endnu.',
  messages: 'Beskeder',
  calls: 'Opkald',
  visits: 'Besøg og klik',
  choices: 'Valg om privatliv',
  withdraw: 'Træk alle samtykker tilbage',
  withdrawn: 'Alle samtykker er trukket tilbage. Din samtale bliver.',
  save: 'Gem en kopi',
  erase: 'Slet alt',
  sure: 'Slet alt om dig?',
  sureHint: 'Dine beskeder, opkald og valg slettes for altid, og der indsamles ikke mere.',
  keep: 'Behold',
  erased: 'Alt om dig er slettet.',
  unproven: 'Dette hører til en konto. Log først ind på dette websted.',
}
