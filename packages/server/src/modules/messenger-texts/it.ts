import type { MessengerTexts } from './messenger-texts.ts'

export const it: MessengerTexts = {
  hello: 'Ora parla con {company} qui. Scriva pure. Per smettere, invii /stop.',
  stopped: '{company} non Le scriverà più qui.',
  stranger: 'Per parlare con {company} qui, apra la chat sul sito e scelga {messenger}.',
  lost: 'Una parte non è stata inoltrata. La invii come testo, come foto o come file più piccolo.',
}
