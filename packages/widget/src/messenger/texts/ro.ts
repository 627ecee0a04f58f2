import type { MessengerTexts } from './messenger-texts.ts'

export const ro: MessengerTexts = {
  offer: (messenger) => `Continuați pe ${messenger}`,
  consent: (company, messenger) =>
    `${company} vă răspunde pe ${messenger}, iar ce scrieți acolo apare aici. Nimic altceva. Puteți opri oricând.`,
  later: 'Nu acum',
  open: (messenger) => `Deschideți ${messenger}`,
  waiting: (messenger) => `Apăsați Start în ${messenger} pentru a continua acolo.`,
  on: (messenger) => `Acest chat continuă pe ${messenger}.`,
  stop: 'Opriți',
  failed: 'Nu a reușit. Încercați mai târziu.',
  gone: (messenger) => `Acest chat nu mai poate continua pe ${messenger}.`,
}
