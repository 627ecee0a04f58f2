import type { MessengerTexts } from './messenger-texts.ts'

export const ro: MessengerTexts = {
  hello: 'Acum vorbiți cu {company} aici. Scrieți pur și simplu. Pentru a opri, trimiteți /stop.',
  stopped: '{company} nu vă va mai scrie aici.',
  stranger: 'Pentru a vorbi cu {company} aici, deschideți chatul pe site și alegeți {messenger}.',
  lost: 'O parte nu a putut fi transmisă. Trimiteți-o ca text, ca fotografie sau ca fișier mai mic.',
}
