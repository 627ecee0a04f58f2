import type { DeviceTexts } from './device-texts.ts'

export const hu: DeviceTexts = {
  offer: 'Értesítés ezen az eszközön',
  consent: (company) => `Ez az eszköz jelzi, ha itt válaszol: ${company}. Semmi mást.`,
  later: 'Most nem',
  on: 'Ez az eszköz értesíti a válaszokról.',
  stop: 'Leállítás',
  blocked:
    'A böngésző letiltja a webhely értesítéseit. Engedélyezze a beállításaiban, majd próbálja újra.',
  failed: 'Ez nem sikerült. Próbálja újra később.',
  gone: 'Itt már nincsenek értesítések.',
}
