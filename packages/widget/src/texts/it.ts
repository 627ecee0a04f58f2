import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'it',
  dir: 'ltr',
  open: 'Apri la chat',
  unread: plural('it', { one: '# nuovo messaggio', other: '# nuovi messaggi' }),
  online: 'Rispondiamo qui',
  replyTime: (time) => `Tempo di risposta abituale: ${time}`,
  away: 'In questo momento siamo assenti',
  awayUntil: (time) => `Di nuovo qui: ${time}`,
  connecting: 'Connessione in corso…',
  offline: 'Nessuna connessione. Nuovo tentativo…',
  back: 'Indietro',
  close: 'Chiudi',
  more: 'Altro',
  greeting: 'Buongiorno! Come possiamo aiutarla?',
  invitation: (company) =>
    `Chieda pure. Una persona di ${company} legge ogni parola e risponde qui.`,
  conversation: 'Conversazione',
  composer: 'Messaggio',
  placeholder: 'Ci scriva…',
  send: 'Invia',
  earlier: 'Mostra i precedenti',
  latest: 'Vai al più recente',
  retry: 'Riprova',
  sending: 'Invio in corso…',
  sent: 'Inviato',
  seen: 'Letto',
  typing: (name) => `${name} sta scrivendo`,
  someone: 'Qualcuno',
  you: 'Lei',
  ended:
    'Questa chat è scaduta. Ne avvii una nuova per continuare; ciò che stava scrivendo è conservato.',
  startAnew: 'Avvia una nuova chat',
  requestCall: 'Richiedi una chiamata',
  privacy: 'Privacy',
  errors: {
    'key/forbidden':
      'La chat non è configurata correttamente su questo sito. Ci contatti in un altro modo.',
    'message/answered': 'A questo è già stata data una risposta.',
    'message/too-long': 'È troppo lungo. Lo accorci, per favore.',
    'network/unreachable': 'Non ancora inviato: non c’è connessione. Partirà appena torna.',
    'protocol/unsupported': 'La chat è stata aggiornata. Ricarichi questa pagina.',
    'request/invalid': 'Qualcosa in questo modulo non va. Controlli i dati inseriti.',
    'server/unavailable': 'Ci stiamo riavviando. Riprovi tra un momento.',
    'session/expired': 'Questa chat è scaduta. Ne avvii una nuova per continuare.',
    'session/invalid': 'Questa chat è scaduta. Ne avvii una nuova per continuare.',
    'site/unknown':
      'La chat non è configurata correttamente su questo sito. Ci contatti in un altro modo.',
    fallback: 'Qualcosa è andato storto da parte nostra. Riprovi tra un momento.',
  },
}
