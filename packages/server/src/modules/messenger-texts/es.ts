import type { MessengerTexts } from './messenger-texts.ts'

export const es: MessengerTexts = {
  hello: 'Ahora habla con {company} aquí. Solo escriba. Para terminar, envíe /stop.',
  stopped: '{company} ya no le escribirá aquí.',
  stranger: 'Para hablar con {company} aquí, abra el chat en su sitio web y elija {messenger}.',
  lost: 'Una parte no se pudo entregar. Envíela como texto, como foto o como un archivo más pequeño.',
}
