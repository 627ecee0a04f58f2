import type { DeviceTexts } from './device-texts.ts'

export const da: DeviceTexts = {
  offer: 'Giv mig besked på denne enhed',
  consent: (company) => `Denne enhed viser, når ${company} svarer dig her. Intet andet.`,
  later: 'Ikke nu',
  on: 'Denne enhed giver dig besked om svar.',
  stop: 'Stop',
  blocked:
    'Din browser blokerer notifikationer fra dette websted. Tillad dem i indstillingerne, og prøv igen.',
  failed: 'Det lykkedes ikke. Prøv igen senere.',
  gone: 'Der er ikke længere notifikationer her.',
}
