import type { MailTexts } from './mail-texts.ts'

export const el: MailTexts = {
  locale: 'el',
  dir: 'ltr',
  subject: 'Νέο μήνυμα από {company}',
  intro: 'Απάντηση από {company}:',
  open: 'Άνοιγμα της συνομιλίας',
  why: 'Το λαμβάνετε επειδή ζητήσατε από {company} απαντήσεις με e-mail.',
  stop: 'Διακοπή αυτών των e-mail',
  confirmSubject: 'Επιβεβαίωση: απαντήσεις από {company} με e-mail',
  confirmText:
    'Κάποιος, ελπίζουμε εσείς, ζήτησε απαντήσεις από {company} σε αυτή τη διεύθυνση. Αν ήσασταν εσείς, επιβεβαιώστε το. Αν όχι, αγνοήστε αυτό το e-mail: δεν θα έρθει άλλο.',
  confirm: 'Ναι, στείλτε μου απαντήσεις',
  confirmed: 'Έγινε. Οι απαντήσεις από {company} έρχονται πλέον στο e-mail σας.',
  stopAsk: 'Να μη λαμβάνετε άλλα e-mail από {company};',
  stopped: 'Δεν θα λαμβάνετε πια αυτά τα e-mail.',
  never: 'Μην ξαναγράψετε ποτέ σε αυτή τη διεύθυνση',
  transcriptSubject: 'Η συνομιλία σας με {company}',
  you: 'Εσείς',
  unknown: 'Αυτός ο σύνδεσμος δεν ισχύει ή δεν ισχύει πια.',
}
