import type { DeviceTexts } from './device-texts.ts'

export const it: DeviceTexts = {
  offer: 'Avvisami su questo dispositivo',
  consent: (company) => `Questo dispositivo mostra quando ${company} risponde qui. Nient’altro.`,
  later: 'Non ora',
  on: 'Questo dispositivo avvisa delle risposte.',
  stop: 'Interrompi',
  blocked:
    'Il browser blocca le notifiche di questo sito. Consentirle nelle impostazioni e riprovare.',
  failed: 'Non ha funzionato. Riprovare più tardi.',
  gone: 'Qui non ci sono più notifiche.',
}
