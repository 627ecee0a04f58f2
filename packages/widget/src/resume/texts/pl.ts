import type { LostTexts } from './lost-texts.ts'

export const pl: LostTexts = {
  used: 'Ten link został już użyty lub wygasł. Możesz napisać do nas tutaj.',
  byMail: 'Gdy napiszesz, odpowiedzi znów mogą przychodzić e-mailem, z nowym linkiem.',
  failed: 'Nie udało się teraz otworzyć linku. Za chwilę otwórz go ponownie z e-maila.',
}
