import type { LostTexts } from './lost-texts.ts'

export const fi: LostTexts = {
  used: 'Tämä linkki on jo käytetty tai vanhentunut. Voit kirjoittaa meille suoraan tässä.',
  byMail: 'Kun olet kirjoittanut, voit taas saada vastaukset sähköpostiin uuden linkin kera.',
  failed: 'Linkkiä ei voitu juuri nyt avata. Avaa se hetken kuluttua uudelleen sähköpostista.',
}
