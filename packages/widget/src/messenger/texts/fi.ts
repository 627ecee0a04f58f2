import type { MessengerTexts } from './messenger-texts.ts'

export const fi: MessengerTexts = {
  offer: (messenger) => `Jatka palvelussa ${messenger}`,
  consent: (company, messenger) =>
    `${company} vastaa sinulle palvelussa ${messenger}, ja mitä kirjoitat siellä, näkyy täällä. Ei muuta. Voit lopettaa milloin vain.`,
  later: 'Ei nyt',
  open: (messenger) => `Avaa ${messenger}`,
  waiting: (messenger) => `Jatka siellä painamalla Start sovelluksessa ${messenger}.`,
  on: (messenger) => `Tämä keskustelu jatkuu palvelussa ${messenger}.`,
  stop: 'Lopeta',
  failed: 'Se ei onnistunut. Yritä myöhemmin uudelleen.',
  gone: (messenger) => `Tämä keskustelu ei voi enää jatkua palvelussa ${messenger}.`,
}
