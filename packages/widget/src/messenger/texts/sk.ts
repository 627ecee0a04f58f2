import type { MessengerTexts } from './messenger-texts.ts'

export const sk: MessengerTexts = {
  offer: (messenger) => `Pokračovať na ${messenger}`,
  consent: (company, messenger) =>
    `${company} vám odpovedá na ${messenger} a čo tam napíšete, objaví sa tu. Nič viac. Kedykoľvek to môžete ukončiť.`,
  later: 'Teraz nie',
  open: (messenger) => `Otvoriť ${messenger}`,
  waiting: (messenger) => `V aplikácii ${messenger} ťuknite na Start a pokračujte tam.`,
  on: (messenger) => `Tento chat pokračuje na ${messenger}.`,
  stop: 'Ukončiť',
  failed: 'Nepodarilo sa to. Skúste to neskôr.',
  gone: (messenger) => `Tento chat už na ${messenger} pokračovať nemôže.`,
}
