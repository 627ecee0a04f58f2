import type { TalkTexts } from './talk-texts.ts'

export const fr: TalkTexts = {
  place: (place) =>
    place === 1
      ? 'C’est bientôt votre tour.'
      : `Vous êtes en position ${place} dans la file d’attente.`,
  wait: (range) => `Attente habituelle : ${range}`,
  delivered: 'Distribué',
  later: 'Pas encore envoyé : cela faisait beaucoup d’un coup. L’envoi se fera tout seul.',
  talks: 'Vos conversations',
  anew: 'Nouvelle conversation',
  open: 'En attente de réponse',
  answered: 'Répondu',
  ended: 'Terminée',
  find: 'Chercher un emoji',
  none: 'Aucun emoji trouvé',
  tone: 'Couleur de peau',
}
