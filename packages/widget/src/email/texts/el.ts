import type { EmailTexts } from './email-texts.ts'

export const el: EmailTexts = {
  offer: 'Λάβετε την απάντηση και με e-mail',
  label: 'Διεύθυνση e-mail',
  consent: (company) =>
    `Απαντήσεις από ${company} έρχονται σε αυτή τη διεύθυνση, και αυτή η συνομιλία αν τη ζητήσετε. Τίποτε άλλο.`,
  submit: 'Αποστολή απαντήσεων εδώ',
  later: 'Όχι τώρα',
  pending: (address) =>
    `Δείτε τα εισερχόμενά σας: στείλαμε σύνδεσμο στο ${address}. Οι απαντήσεις έρχονται εκεί μόλις τον ανοίξετε.`,
  granted: (address) => `Οι απαντήσεις πηγαίνουν και στο ${address}.`,
  change: 'Αλλαγή',
  stop: 'Διακοπή',
  transcriptSent: (address) => `Η συνομιλία είναι καθ’ οδόν προς ${address}.`,
  invalid: 'Ελέγξτε αυτή τη διεύθυνση e-mail.',
  tooMany: 'Ζητήθηκαν πάρα πολλά e-mail σήμερα. Δοκιμάστε αύριο.',
  offline: 'Δεν υπάρχει σύνδεση. Δοκιμάστε ξανά.',
  gone: 'Οι απαντήσεις δεν στέλνονται πια με e-mail εδώ.',
}
