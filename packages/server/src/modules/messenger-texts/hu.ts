import type { MessengerTexts } from './messenger-texts.ts'

export const hu: MessengerTexts = {
  hello: 'Mostantól itt beszélget vele: {company}. Csak írjon. A leállításhoz küldje el: /stop.',
  stopped: '{company} itt többé nem ír Önnek.',
  stranger:
    'Ha itt szeretne beszélgetni ({company}), nyissa meg a csevegést a webhelyen, és válassza ott: {messenger}.',
  lost: 'Ennek egy részét nem sikerült továbbítani. Küldje el szövegként, fényképként vagy kisebb fájlként.',
}
