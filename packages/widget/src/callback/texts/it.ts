import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const it: CallbackTexts = {
  callLead: (company) => `Preferisce parlare? Lasci il suo numero e ${company} la chiamerà.`,
  phone: 'Numero di telefono',
  phonePlaceholder: '+39 06 1234 5678',
  name: 'Nome',
  optional: 'facoltativo',
  note: 'Di che cosa si tratta?',
  when: 'Quando possiamo chiamarla?',
  soon: 'Il prima possibile',
  later: 'A un’ora precisa',
  time: 'Giorno e ora',
  timeMissing: 'Scelga un giorno e un’ora che devono ancora venire.',
  callConsent: (company) =>
    `Richiedendo una chiamata accetta che ${company} conservi questo numero e la chiami in merito alla sua richiesta.`,
  callSoon: (phone) => `Chiameremo il numero ${phone} il prima possibile.`,
  callAt: (phone, time) => `Chiameremo il numero ${phone}: ${time}.`,
  callDone: 'La sua chiamata è prenotata',
  backToChat: 'Torna alla chat',
  country: 'Paese del numero',
  phoneTooMany:
    'Per questo numero oggi sono già state richieste più chiamate. Riprovi domani o ci scriva.',
  day: 'Giorno',
  slot: 'Ora',
  zone: (zone) => `Orari secondo il suo orologio: ${zone}.`,
  closed: (opens) =>
    opens
      ? `In questo momento nessuno può chiamare. Torniamo: ${opens}.`
      : 'In questo momento nessuno può chiamare.',
  writeInstead: 'Preferisco scrivere',
  waiting: plural('it', {
    one: 'C’è # persona prima di lei.',
    other: 'Ci sono # persone prima di lei.',
  }),
  place: (place) =>
    place === 1 ? 'Il prossimo turno è il suo.' : `È al numero ${place} della coda.`,
  calendar: 'Aggiungi al calendario',
  change: 'Cambia l’ora',
  move: 'Sposta la chiamata',
  cancel: 'Annulla la chiamata',
  cancelSure: 'Annullare questa chiamata?',
  keep: 'Lascia così',
  cancelled: 'La sua chiamata è annullata',
  called: 'Questa chiamata è stata effettuata',
  another: 'Richiedi un’altra chiamata',
  errors: {
    'network/unreachable': 'Nessuna connessione. Riprovi.',
    'callback/phone-invalid':
      'Non possiamo chiamare questo numero. Lo controlli e inizi con il prefisso internazionale, per esempio +39.',
    'callback/closed': 'In questo momento nessuno può chiamare. Scelga un orario.',
    'callback/country-refused':
      'Non possiamo chiamare i numeri di questo Paese. Usi un altro numero o ci scriva.',
    'callback/not-found': 'Non conosciamo più questa chiamata. Ne richieda una nuova.',
    'callback/over': 'Questa chiamata è conclusa e non può essere modificata.',
    'callback/slot-taken': 'Questo orario è appena stato occupato. Ne scelga un altro.',
    'callback/too-many': 'Oggi sono state richieste troppe chiamate. Riprovi domani o ci scriva.',
  },
}
