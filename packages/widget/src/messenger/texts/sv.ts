import type { MessengerTexts } from './messenger-texts.ts'

export const sv: MessengerTexts = {
  offer: (messenger) => `Fortsätt på ${messenger}`,
  consent: (company, messenger) =>
    `${company} svarar dig på ${messenger}, och det du skriver där visas här. Inget annat. Du kan sluta när som helst.`,
  later: 'Inte nu',
  open: (messenger) => `Öppna ${messenger}`,
  waiting: (messenger) => `Tryck på Start i ${messenger} för att fortsätta där.`,
  on: (messenger) => `Den här chatten fortsätter på ${messenger}.`,
  stop: 'Stoppa',
  failed: 'Det gick inte. Försök igen senare.',
  gone: (messenger) => `Den här chatten kan inte längre fortsätta på ${messenger}.`,
}
