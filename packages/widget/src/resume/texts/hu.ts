import type { LostTexts } from './lost-texts.ts'

export const hu: LostTexts = {
  used: 'Ezt a hivatkozást már felhasználták, vagy lejárt. Írhat nekünk közvetlenül itt.',
  byMail: 'Ha írt nekünk, a válaszokat ismét megkaphatja e-mailben, új hivatkozással.',
  failed:
    'A hivatkozást most nem sikerült megnyitni. Kérjük, hamarosan nyissa meg újra az e-mailből.',
}
