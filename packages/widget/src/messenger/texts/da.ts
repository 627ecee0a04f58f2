import type { MessengerTexts } from './messenger-texts.ts'

export const da: MessengerTexts = {
  offer: (messenger) => `Fortsæt på ${messenger}`,
  consent: (company, messenger) =>
    `${company} svarer dig på ${messenger}, og det, du skriver der, vises her. Intet andet. Du kan stoppe når som helst.`,
  later: 'Ikke nu',
  open: (messenger) => `Åbn ${messenger}`,
  waiting: (messenger) => `Tryk på Start i ${messenger} for at fortsætte der.`,
  on: (messenger) => `Denne chat fortsætter på ${messenger}.`,
  stop: 'Stop',
  failed: 'Det lykkedes ikke. Prøv igen senere.',
  gone: (messenger) => `Denne chat kan ikke længere fortsætte på ${messenger}.`,
}
