import type { EndingTexts } from './ending-texts.ts'

export const el: EndingTexts = {
  ended: 'Αυτή η συνομιλία έληξε. Γράψτε μας ξανά όποτε θέλετε.',
  question: 'Πώς τα πήγαμε;',
  score: (stars) => `${stars} από 5`,
  comment: 'Θέλετε να προσθέσετε κάτι;',
  rate: 'Αξιολόγηση συνομιλίας',
  thanks: 'Ευχαριστούμε, αυτό μας βοηθά.',
  failed: 'Δεν πέτυχε. Δοκιμάστε ξανά.',
}
