import type { DeviceTexts } from './device-texts.ts'

export const nl: DeviceTexts = {
  offer: 'Laat het weten op dit apparaat',
  consent: (company) => `Dit apparaat toont wanneer ${company} u hier antwoordt. Verder niets.`,
  later: 'Niet nu',
  on: 'Dit apparaat meldt u antwoorden.',
  stop: 'Stoppen',
  blocked:
    'Uw browser blokkeert meldingen van deze site. Sta ze toe in de instellingen en probeer het opnieuw.',
  failed: 'Dat is niet gelukt. Probeer het later opnieuw.',
  gone: 'Er zijn hier geen meldingen meer.',
}
