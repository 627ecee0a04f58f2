import type { RichTexts } from './rich-texts.ts'

export const el: RichTexts = {
  answered: 'Η απάντησή σας',
  send: 'Απάντηση',
  choose: 'Επιλέξτε…',
  optional: 'προαιρετικό',
  yes: 'Ναι',
  no: 'Όχι',
  previous: 'Προηγούμενο',
  next: 'Επόμενο',
  cards: 'Κάρτες',
  newTab: 'ανοίγει νέα καρτέλα',
  day: 'Ημέρα',
  time: 'Ημέρα και ώρα',
  missing: 'Συμπληρώστε αυτό το πεδίο.',
  pickOne: 'Επιλέξτε πρώτα.',
  emailWrong: 'Αυτή δεν είναι διεύθυνση email. Ελέγξτε την, π.χ. name@example.com.',
  phoneWrong: 'Αυτός δεν είναι αριθμός τηλεφώνου. Χρησιμοποιήστε ψηφία και ένα + για τη χώρα.',
  dateWrong: 'Αυτό δεν μπορεί να επιλεγεί. Επιλέξτε άλλη ώρα.',
}
