import type { DeviceTexts } from './device-texts.ts'

export const sv: DeviceTexts = {
  offer: 'Meddela mig på den här enheten',
  consent: (company) => `Den här enheten visar när ${company} svarar dig här. Inget annat.`,
  later: 'Inte nu',
  on: 'Den här enheten meddelar dig om svar.',
  stop: 'Stoppa',
  blocked:
    'Webbläsaren blockerar aviseringar från den här webbplatsen. Tillåt dem i inställningarna och försök igen.',
  failed: 'Det gick inte. Försök igen senare.',
  gone: 'Det finns inga aviseringar här längre.',
}
