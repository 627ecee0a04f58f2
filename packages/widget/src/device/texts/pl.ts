import type { DeviceTexts } from './device-texts.ts'

export const pl: DeviceTexts = {
  offer: 'Powiadom mnie na tym urządzeniu',
  consent: (company) => `To urządzenie pokaże, gdy ${company} odpowie tutaj. Nic więcej.`,
  later: 'Nie teraz',
  on: 'To urządzenie powiadamia o odpowiedziach.',
  stop: 'Zatrzymaj',
  blocked:
    'Przeglądarka blokuje powiadomienia tej witryny. Zezwól na nie w ustawieniach i spróbuj ponownie.',
  failed: 'Nie udało się. Spróbuj później.',
  gone: 'Powiadomień już tu nie ma.',
}
