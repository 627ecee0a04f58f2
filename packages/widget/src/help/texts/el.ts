import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('el', {
  one: '# άρθρο',
  other: '# άρθρα',
})

export const el: HelpTexts = {
  search: 'Αναζήτηση απάντησης',
  placeholder: 'Τι αφορά;',
  found: (count) => `Βρέθηκαν: ${articles(count)}`,
  none: (question) => `Δεν βρέθηκε τίποτα για «${question}».`,
  empty: 'Δεν υπάρχει ακόμη τίποτα εδώ.',
  all: 'Όλα',
  categories: 'Θέματα',
  backToList: 'Όλα τα άρθρα',
  backToChat: 'Επιστροφή στη συνομιλία',
  updated: (date) => `Ενημέρωση: ${date}`,
  helped: 'Σας βοήθησε;',
  yes: 'Ναι',
  no: 'Όχι',
  thanks: 'Ευχαριστούμε. Χαιρόμαστε που το μαθαίνουμε.',
  sorry: 'Ευχαριστούμε. Ρωτήστε μας παρακάτω και θα σας απαντήσει άνθρωπος.',
  stillNeed: 'Μας χρειάζεστε ακόμη;',
  write: 'Γράψτε μας',
  newTab: '(ανοίγει νέα καρτέλα)',
  suggestions: 'Ίσως αυτό βοηθήσει',
  suggested: (count) => `Μπορεί να απαντούν στην ερώτησή σας: ${articles(count)}`,
  hide: 'Απόκρυψη προτάσεων',
  failed: 'Δεν είναι δυνατή η φόρτωση αυτή τη στιγμή.',
  gone: 'Αυτό το άρθρο δεν υπάρχει πια.',
}
