import type { LostTexts } from './lost-texts.ts'

export const sv: LostTexts = {
  used: 'Den här länken har redan använts eller gått ut. Du kan skriva till oss direkt här.',
  byMail: 'När du har skrivit kan du få svar via e-post igen, med en ny länk.',
  failed: 'Länken gick inte att öppna just nu. Öppna den igen från e-postmeddelandet om en stund.',
}
