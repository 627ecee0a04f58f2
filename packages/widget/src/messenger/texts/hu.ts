import type { MessengerTexts } from './messenger-texts.ts'

export const hu: MessengerTexts = {
  offer: (messenger) => `Folytatás itt: ${messenger}`,
  consent: (company, messenger) =>
    `${company} itt válaszol Önnek: ${messenger}, és amit ott ír, megjelenik itt. Semmi más. Bármikor leállíthatja.`,
  later: 'Most nem',
  open: (messenger) => `${messenger} megnyitása`,
  waiting: (messenger) => `A folytatáshoz nyomja meg a Start gombot itt: ${messenger}.`,
  on: (messenger) => `Ez a csevegés itt folytatódik: ${messenger}.`,
  stop: 'Leállítás',
  failed: 'Ez nem sikerült. Próbálja újra később.',
  gone: (messenger) => `Ez a csevegés már nem folytatható itt: ${messenger}.`,
}
