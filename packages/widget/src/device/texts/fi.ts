import type { DeviceTexts } from './device-texts.ts'

export const fi: DeviceTexts = {
  offer: 'Ilmoita tällä laitteella',
  consent: (company) => `Tämä laite näyttää, kun ${company} vastaa sinulle täällä. Ei muuta.`,
  later: 'Ei nyt',
  on: 'Tämä laite ilmoittaa vastauksista.',
  stop: 'Lopeta',
  blocked: 'Selaimesi estää tämän sivuston ilmoitukset. Salli ne asetuksissa ja yritä uudelleen.',
  failed: 'Se ei onnistunut. Yritä myöhemmin uudelleen.',
  gone: 'Täältä ei enää lähetetä ilmoituksia.',
}
