import type { MessengerTexts } from './messenger-texts.ts'

export const pl: MessengerTexts = {
  offer: (messenger) => `Kontynuuj w ${messenger}`,
  consent: (company, messenger) =>
    `${company} odpowiada Ci w ${messenger}, a to, co tam napiszesz, pojawia się tutaj. Nic więcej. Możesz to zakończyć w każdej chwili.`,
  later: 'Nie teraz',
  open: (messenger) => `Otwórz ${messenger}`,
  waiting: (messenger) => `Naciśnij Start w ${messenger}, aby tam kontynuować.`,
  on: (messenger) => `Ten czat jest kontynuowany w ${messenger}.`,
  stop: 'Zatrzymaj',
  failed: 'Nie udało się. Spróbuj później.',
  gone: (messenger) => `Tego czatu nie można już kontynuować w ${messenger}.`,
}
