import type { ChallengeTexts } from './challenge-texts.ts'

export const fr: ChallengeTexts = {
  before:
    'Votre navigateur fait une brève vérification contre les robots. Vous n’avez rien à résoudre.',
  checking: 'Nous nous assurons qu’aucun robot ne demande…',
  checked: 'Vérifié. Vous pouvez envoyer votre demande.',
  unable: 'La vérification contre les robots est impossible sur cette page. Écrivez-nous plutôt.',
  failed: 'La vérification contre les robots n’a pas abouti. Réessayez ou écrivez-nous.',
}
