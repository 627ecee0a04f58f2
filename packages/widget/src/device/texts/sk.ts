import type { DeviceTexts } from './device-texts.ts'

export const sk: DeviceTexts = {
  offer: 'Upozorniť ma na tomto zariadení',
  consent: (company) => `Toto zariadenie ukáže, keď vám ${company} tu odpovie. Nič iné.`,
  later: 'Teraz nie',
  on: 'Toto zariadenie vás upozorní na odpovede.',
  stop: 'Ukončiť',
  blocked:
    'Prehliadač blokuje oznámenia tejto stránky. Povoľte ich v nastaveniach a skúste to znova.',
  failed: 'Nepodarilo sa to. Skúste to neskôr.',
  gone: 'Oznámenia tu už nie sú.',
}
