import type { TalkTexts } from './talk-texts.ts'

export const it: TalkTexts = {
  place: (place) =>
    place === 1 ? 'Il prossimo turno è il suo.' : `È al numero ${place} della coda.`,
  wait: (range) => `Attesa abituale: ${range}`,
  delivered: 'Consegnato',
  later: 'Non ancora inviato: era molto in una volta. Partirà da solo.',
  talks: 'Le sue conversazioni',
  anew: 'Nuova conversazione',
  open: 'In attesa di risposta',
  answered: 'Risposta ricevuta',
  ended: 'Terminata',
  find: 'Cerca emoji',
  none: 'Nessuna emoji trovata',
  tone: 'Tonalità della pelle',
}
