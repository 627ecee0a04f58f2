import type { DeviceTexts } from './device-texts.ts'

export const ro: DeviceTexts = {
  offer: 'Anunță-mă pe acest dispozitiv',
  consent: (company) => `Acest dispozitiv arată când ${company} vă răspunde aici. Nimic altceva.`,
  later: 'Nu acum',
  on: 'Acest dispozitiv vă anunță despre răspunsuri.',
  stop: 'Opriți',
  blocked:
    'Browserul blochează notificările acestui site. Permiteți-le în setări și încercați din nou.',
  failed: 'Nu a reușit. Încercați mai târziu.',
  gone: 'Aici nu mai există notificări.',
}
