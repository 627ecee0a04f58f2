import type { Texts } from './texts.ts'

/** `\u202f` is the narrow space French puts before `?`, `!` and `;`. */
export const texts: Texts = {
  locale: 'fr',
  dir: 'ltr',
  open: 'Ouvrir le chat',
  unread: (count) => `${count} à lire`,
  online: 'Nous répondons ici',
  replyTime: (time) => `Délai de réponse habituel\u202f: ${time}`,
  away: 'Absents pour le moment',
  awayUntil: (time) => `De retour\u202f: ${time}`,
  connecting: 'Connexion …',
  offline: 'Pas de connexion. Nouvel essai …',
  back: 'Retour',
  more: 'Plus',
  close: 'Fermer',
  greeting: 'Bonjour\u202f! Comment pouvons-nous vous aider\u202f?',
  invitation: (company) =>
    `Posez votre question. Chez ${company}, une personne lit chaque mot et vous répond ici.`,
  conversation: 'Conversation',
  composer: 'Message',
  placeholder: 'Écrivez-nous …',
  send: 'Envoyer',
  attach: 'Joindre des fichiers',
  emoji: 'Emoji',
  earlier: 'Afficher les précédents',
  latest: 'Aller au plus récent',
  retry: 'Réessayer',
  sending: 'Envoi …',
  sent: 'Envoyé',
  seen: 'Lu',
  typing: (name) => `${name} écrit`,
  someone: 'Quelqu’un',
  you: 'Vous',
  ended:
    'Cette conversation a expiré. Commencez-en une nouvelle pour continuer\u202f; ce que vous écriviez est conservé.',
  startAnew: 'Commencer une conversation',
  requestCall: 'Être rappelé',
  privacy: 'Confidentialité',
  errors: {
    'key/forbidden':
      'Le chat n’est pas bien configuré sur ce site. Merci de nous joindre autrement.',
    'message/answered': 'Une réponse a déjà été donnée.',
    'message/too-long': 'C’est trop long. Veuillez raccourcir.',
    'network/unreachable':
      'Pas encore envoyé\u202f: il n’y a pas de connexion. L’envoi se fera dès son retour.',
    'protocol/unsupported': 'Le chat a été mis à jour. Merci de recharger cette page.',
    'request/invalid':
      'Quelque chose ne va pas dans ce formulaire. Vérifiez ce que vous avez saisi.',
    'server/unavailable': 'Nous redémarrons. Merci de réessayer dans un instant.',
    'session/expired': 'Cette conversation a expiré. Commencez-en une nouvelle.',
    'session/invalid': 'Cette conversation a expiré. Commencez-en une nouvelle.',
    'site/unknown':
      'Le chat n’est pas bien configuré sur ce site. Merci de nous joindre autrement.',
    fallback: 'Un problème est survenu de notre côté. Merci de réessayer dans un instant.',
  },
}
