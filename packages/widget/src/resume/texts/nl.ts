import type { LostTexts } from './lost-texts.ts'

export const nl: LostTexts = {
  used: 'Deze link is al gebruikt of verlopen. U kunt ons gewoon hier schrijven.',
  byMail:
    'Zodra u hebt geschreven, kunt u antwoorden weer per e-mail krijgen, met een nieuwe link.',
  failed: 'De link kon nu niet worden geopend. Open hem zo meteen opnieuw vanuit de e-mail.',
}
