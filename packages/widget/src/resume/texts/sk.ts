import type { LostTexts } from './lost-texts.ts'

export const sk: LostTexts = {
  used: 'Tento odkaz už bol použitý alebo jeho platnosť vypršala. Môžete nám napísať priamo tu.',
  byMail: 'Keď nám napíšete, môžete odpovede znova dostávať e-mailom, s novým odkazom.',
  failed: 'Odkaz sa teraz nepodarilo otvoriť. Otvorte ho, prosím, o chvíľu znova z e-mailu.',
}
