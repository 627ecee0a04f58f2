import type { OwnDataTexts } from './own-data-texts.ts'

export const cs: OwnDataTexts = {
  title: 'Vaše údaje',
  nothing: 'Zatím o vás není nic uloženo.',
  messages: 'Zprávy',
  calls: 'Hovory',
  visits: 'Návštěvy a kliknutí',
  choices: 'Volby soukromí',
  withdraw: 'Odvolat všechny souhlasy',
  withdrawn: 'Všechny souhlasy jsou odvolány. Vaše konverzace zůstává.',
  save: 'Uložit kopii',
  erase: 'Smazat vše',
  sure: 'Smazat vše o vás?',
  sureHint:
    'Vaše zprávy, hovory a volby budou trvale smazány a nic dalšího se nebude shromažďovat.',
  keep: 'Ponechat',
  erased: 'Vše o vás je smazáno.',
  unproven: 'To patří k účtu. Nejdříve se na tomto webu přihlaste.',
}
