import type { MessengerTexts } from './messenger-texts.ts'

export const sk: MessengerTexts = {
  hello: 'Teraz si tu píšete s {company}. Jednoducho píšte. Na ukončenie pošlite /stop.',
  stopped: '{company} vám sem už nič nenapíše.',
  stranger: 'Ak si tu chcete písať s {company}, otvorte chat na ich webe a zvoľte tam {messenger}.',
  lost: 'Časť sa nepodarilo odovzdať. Pošlite to ako text, fotku alebo menší súbor.',
}
