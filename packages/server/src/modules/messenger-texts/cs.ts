import type { MessengerTexts } from './messenger-texts.ts'

export const cs: MessengerTexts = {
  hello: 'Teď si tu píšete s {company}. Prostě pište. Pro ukončení pošlete /stop.',
  stopped: '{company} vám sem už nic nenapíše.',
  stranger:
    'Chcete-li si tu psát s {company}, otevřete chat na jejich webu a zvolte tam {messenger}.',
  lost: 'Část se nepodařilo předat. Pošlete to prosím jako text, fotku nebo menší soubor.',
}
