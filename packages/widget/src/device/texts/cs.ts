import type { DeviceTexts } from './device-texts.ts'

export const cs: DeviceTexts = {
  offer: 'Upozornit mě na tomto zařízení',
  consent: (company) => `Toto zařízení ukáže, když vám ${company} zde odpoví. Nic jiného.`,
  later: 'Teď ne',
  on: 'Toto zařízení vás upozorní na odpovědi.',
  stop: 'Ukončit',
  blocked: 'Prohlížeč blokuje oznámení tohoto webu. Povolte je v jeho nastavení a zkuste to znovu.',
  failed: 'Nepovedlo se to. Zkuste to později.',
  gone: 'Oznámení tu už nejsou.',
}
