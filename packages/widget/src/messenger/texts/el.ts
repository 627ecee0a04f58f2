import type { MessengerTexts } from './messenger-texts.ts'

export const el: MessengerTexts = {
  offer: (messenger) => `Συνέχεια στο ${messenger}`,
  consent: (company, messenger) =>
    `Οι απαντήσεις από: ${company} έρχονται στο ${messenger} και όσα γράφετε εκεί εμφανίζονται εδώ. Τίποτε άλλο. Μπορείτε να το σταματήσετε όποτε θέλετε.`,
  later: 'Όχι τώρα',
  open: (messenger) => `Άνοιγμα του ${messenger}`,
  waiting: (messenger) => `Πατήστε «Έναρξη» στο ${messenger} για να συνεχίσετε εκεί.`,
  on: (messenger) => `Αυτή η συνομιλία συνεχίζεται στο ${messenger}.`,
  stop: 'Διακοπή',
  failed: 'Δεν πέτυχε. Δοκιμάστε αργότερα.',
  gone: (messenger) => `Αυτή η συνομιλία δεν μπορεί πλέον να συνεχιστεί στο ${messenger}.`,
}
