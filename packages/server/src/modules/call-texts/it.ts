import type { LinkTexts } from './link-texts.ts'

export const it: LinkTexts = {
  locale: 'it',
  dir: 'ltr',
  title: (company) => `La sua chiamata con ${company}`,
  callAt: (phone, time) => `Chiameremo il numero ${phone}: ${time}.`,
  callSoon: (phone) => `Chiameremo il numero ${phone} il prima possibile.`,
  place: (place) =>
    place === 1 ? 'Il prossimo turno è il suo.' : `È al numero ${place} della coda.`,
  done: 'Questa chiamata è stata effettuata.',
  cancelled: 'Questa chiamata è annullata. Nessuno la chiamerà.',
  moved: 'La sua chiamata è stata spostata.',
  calendar: 'Aggiungi al calendario',
  changeAt: (url) => `Per spostare o annullare questa chiamata: ${url}`,
  anotherTime: 'Scelga un’altra ora',
  soon: 'Il prima possibile',
  move: 'Sposta la chiamata',
  cancel: 'Annulla la chiamata',
  noTimes: 'Al momento non ci sono altri orari liberi.',
  choose: 'Scelga un giorno e un’ora che devono ancora venire.',
  taken: 'Questo orario è appena stato occupato. Ne scelga un altro.',
  closed: 'In questo momento nessuno può chiamare. Scelga un orario.',
  over: 'Questa chiamata è conclusa e non può essere modificata.',
  unknown: 'Questo link non è valido, o non lo è più.',
  again: 'Può richiedere un’altra chiamata sul nostro sito.',
  failed: 'Qualcosa è andato storto da parte nostra. Riprovi tra un momento.',
}
