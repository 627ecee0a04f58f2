import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('it', {
  one: '# articolo',
  other: '# articoli',
})

export const it: HelpTexts = {
  search: 'Cerca una risposta',
  placeholder: 'Di che cosa si tratta?',
  found: (count) => `Risultati: ${articles(count)}`,
  none: (question) => `Nessun risultato per «${question}».`,
  empty: 'Qui non c’è ancora nulla.',
  all: 'Tutto',
  categories: 'Argomenti',
  backToList: 'Tutti gli articoli',
  backToChat: 'Torna alla chat',
  updated: (date) => `Aggiornato: ${date}`,
  helped: 'Le è stato utile?',
  yes: 'Sì',
  no: 'No',
  thanks: 'Grazie, è bene saperlo.',
  sorry: 'Grazie. Ci scriva qui sotto: le risponderà una persona.',
  stillNeed: 'Ha ancora bisogno di noi?',
  write: 'Ci scriva',
  newTab: '(si apre in una nuova scheda)',
  suggestions: 'Forse questo è utile',
  suggested: (count) => `Possono rispondere alla sua domanda: ${articles(count)}`,
  hide: 'Nascondi suggerimenti',
  failed: 'Al momento non è possibile caricare.',
  gone: 'Questo articolo non esiste più.',
}
