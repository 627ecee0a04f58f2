import type { MessengerTexts } from './messenger-texts.ts'

export const nb: MessengerTexts = {
  offer: (messenger) => `Fortsett på ${messenger}`,
  consent: (company, messenger) =>
    `${company} svarer deg på ${messenger}, og det du skriver der, vises her. Ingenting annet. Du kan stoppe når som helst.`,
  later: 'Ikke nå',
  open: (messenger) => `Åpne ${messenger}`,
  waiting: (messenger) => `Trykk på Start i ${messenger} for å fortsette der.`,
  on: (messenger) => `Denne chatten fortsetter på ${messenger}.`,
  stop: 'Stopp',
  failed: 'Det gikk ikke. Prøv igjen senere.',
  gone: (messenger) => `Denne chatten kan ikke lenger fortsette på ${messenger}.`,
}
