import type { MessengerTexts } from './messenger-texts.ts'

export const nl: MessengerTexts = {
  offer: (messenger) => `Verdergaan op ${messenger}`,
  consent: (company, messenger) =>
    `${company} antwoordt u op ${messenger}, en wat u daar schrijft, verschijnt hier. Verder niets. U kunt op elk moment stoppen.`,
  later: 'Niet nu',
  open: (messenger) => `${messenger} openen`,
  waiting: (messenger) => `Tik in ${messenger} op Start om daar verder te gaan.`,
  on: (messenger) => `Deze chat gaat verder op ${messenger}.`,
  stop: 'Stoppen',
  failed: 'Dat is niet gelukt. Probeer het later opnieuw.',
  gone: (messenger) => `Deze chat kan niet meer verdergaan op ${messenger}.`,
}
