import type { OwnDataTexts } from './own-data-texts.ts'

export const fi: OwnDataTexts = {
  title: 'Tietosi',
  nothing: 'Sinusta ei ole vielä tallennettu mitään.',
  messages: 'Viestit',
  calls: 'Puhelut',
  visits: 'Käynnit ja klikkaukset',
  choices: 'Tietosuojavalinnat',
  withdraw: 'Peruuta kaikki suostumukset',
  withdrawn: 'Kaikki suostumukset on peruutettu. Keskustelusi säilyy.',
  save: 'Tallenna kopio',
  erase: 'Poista kaikki',
  sure: 'Poistetaanko kaikki sinua koskeva?',
  sureHint: 'Viestisi, puhelusi ja valintasi poistetaan lopullisesti, eikä mitään enää kerätä.',
  keep: 'Säilytä',
  erased: 'Kaikki sinua koskeva on poistettu.',
  unproven: 'Nämä kuuluvat tiliin. Kirjaudu ensin tälle sivustolle.',
}
