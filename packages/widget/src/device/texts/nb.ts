import type { DeviceTexts } from './device-texts.ts'

export const nb: DeviceTexts = {
  offer: 'Varsle meg på denne enheten',
  consent: (company) => `Denne enheten viser når ${company} svarer deg her. Ingenting annet.`,
  later: 'Ikke nå',
  on: 'Denne enheten varsler deg om svar.',
  stop: 'Stopp',
  blocked:
    'Nettleseren blokkerer varsler fra dette nettstedet. Tillat dem i innstillingene, og prøv igjen.',
  failed: 'Det gikk ikke. Prøv igjen senere.',
  gone: 'Det er ikke lenger varsler her.',
}
