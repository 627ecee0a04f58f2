import type { TalkTexts } from './talk-texts.ts'

export const el: TalkTexts = {
  place: (place) =>
    place === 1 ? 'Είστε ο επόμενος στη σειρά.' : `Η θέση σας στην ουρά: ${place}.`,
  wait: (range) => `Συνήθης αναμονή: ${range}`,
  delivered: 'Παραδόθηκε',
  later: 'Δεν στάλθηκε ακόμη: ήταν πολλά μαζί. Θα σταλεί μόνο του.',
  talks: 'Οι συνομιλίες σας',
  anew: 'Νέα συνομιλία',
  open: 'Αναμένει απάντηση',
  answered: 'Απαντήθηκε',
  ended: 'Ολοκληρώθηκε',
  find: 'Αναζήτηση emoji',
  none: 'Δεν βρέθηκε emoji',
  tone: 'Τόνος δέρματος',
}
