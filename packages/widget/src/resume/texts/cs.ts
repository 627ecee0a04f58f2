import type { LostTexts } from './lost-texts.ts'

export const cs: LostTexts = {
  used: 'Tento odkaz už byl použit nebo jeho platnost vypršela. Můžete nám napsat přímo tady.',
  byMail: 'Jakmile nám napíšete, můžete odpovědi znovu dostávat e-mailem, s novým odkazem.',
  failed: 'Odkaz se teď nepodařilo otevřít. Otevřete ho prosím za chvíli znovu z e-mailu.',
}
