import type { OwnDataTexts } from './own-data-texts.ts'

export const ro: OwnDataTexts = {
  title: 'Datele dumneavoastră',
  nothing: 'Încă nu este salvat nimic despre dumneavoastră.',
  messages: 'Mesaje',
  calls: 'Apeluri',
  visits: 'Vizite și clicuri',
  choices: 'Opțiuni de confidențialitate',
  withdraw: 'Retrageți toate acordurile',
  withdrawn: 'Toate acordurile sunt retrase. Conversația dumneavoastră rămâne.',
  save: 'Salvează o copie',
  erase: 'Șterge tot',
  sure: 'Ștergeți tot ce vă privește?',
  sureHint:
    'Mesajele, apelurile și opțiunile dumneavoastră sunt șterse definitiv și nu se mai colectează nimic.',
  keep: 'Păstrează',
  erased: 'Tot ce vă privea a fost șters.',
  unproven: 'Acestea aparțin unui cont. Conectați-vă mai întâi pe acest site.',
}
