import type { CallbackTexts } from './callback-texts.ts'

/** `\u202f` is the narrow space French puts before `?`, `!` and `;`. */
export const fr: CallbackTexts = {
  callLead: (company) =>
    `Vous préférez parler\u202f? Laissez votre numéro et ${company} vous appellera.`,
  phone: 'Numéro de téléphone',
  phonePlaceholder: '+33 1 23 45 67 89',
  name: 'Nom',
  optional: 'facultatif',
  note: 'De quoi s’agit-il\u202f?',
  when: 'Quand vous appeler\u202f?',
  soon: 'Dès que possible',
  later: 'À un moment précis',
  time: 'Jour et heure',
  timeMissing: 'Choisissez un jour et une heure à venir.',
  callConsent: (company) =>
    `En demandant un appel, vous acceptez que ${company} enregistre ce numéro et vous appelle au sujet de votre demande.`,
  callSoon: (phone) => `Nous appellerons le ${phone} dès que possible.`,
  callAt: (phone, time) => `Nous appellerons le ${phone}, ${time}.`,
  callDone: 'Votre appel est prévu',
  backToChat: 'Revenir à la conversation',
  country: 'Pays du numéro',
  phoneTooMany:
    'Plusieurs appels ont déjà été demandés aujourd’hui pour ce numéro. Réessayez demain ou écrivez-nous.',
  day: 'Jour',
  slot: 'Heure',
  zone: (zone) => `Heures de votre horloge\u00a0: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Personne ne peut appeler maintenant. Nous revenons ${opens}.`
      : 'Personne ne peut appeler maintenant.',
  writeInstead: 'Nous écrire plutôt',
  waiting: (count) =>
    count === 1 ? 'Une personne attend avant vous.' : `${count} personnes attendent avant vous.`,
  place: (place) =>
    place === 1
      ? 'Vous êtes la prochaine personne à être appelée.'
      : `Vous êtes en position ${place} dans la file d’attente.`,
  calendar: 'Ajouter à l’agenda',
  change: 'Changer l’heure',
  move: 'Déplacer l’appel',
  cancel: 'Annuler l’appel',
  cancelSure: 'Annuler cet appel\u202f?',
  keep: 'Ne rien changer',
  cancelled: 'Votre appel est annulé',
  called: 'Cet appel a eu lieu',
  another: 'Demander un autre appel',
  errors: {
    'network/unreachable': 'Pas de connexion. Réessayez.',
    'callback/phone-invalid':
      'Nous ne pouvons pas appeler ce numéro. Vérifiez-le et commencez par l’indicatif du pays, par exemple +33.',
    'callback/closed': 'Personne ne peut appeler maintenant. Veuillez choisir un moment.',
    'callback/country-refused':
      'Nous ne pouvons pas appeler les numéros de ce pays. Utilisez un autre numéro ou écrivez-nous.',
    'callback/not-found': 'Nous ne connaissons plus cet appel. Veuillez en demander un nouveau.',
    'callback/over': 'Cet appel est terminé et ne peut plus être modifié.',
    'callback/slot-taken': 'Ce moment vient d’être pris. Veuillez en choisir un autre.',
    'callback/too-many':
      'Trop d’appels ont été demandés aujourd’hui. Réessayez demain ou écrivez-nous.',
  },
}
