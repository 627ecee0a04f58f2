import type { EndingTexts } from './ending-texts.ts'

export const fr: EndingTexts = {
  ended: 'Cette conversation est terminée. Écrivez-nous à nouveau quand vous voulez.',
  question: 'Comment était-ce\u202f?',
  score: (stars) => `${stars} sur 5`,
  comment: 'Quelque chose à ajouter\u202f?',
  rate: 'Noter la conversation',
  thanks: 'Merci, cela nous aide.',
  failed: 'Cela n’a pas fonctionné. Réessayez.',
}
