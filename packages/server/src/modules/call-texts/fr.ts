import type { LinkTexts } from './link-texts.ts'

export const fr: LinkTexts = {
  locale: 'fr',
  dir: 'ltr',
  title: (company) => `Votre appel avec ${company}`,
  callAt: (phone, time) => `Nous appellerons le ${phone}, ${time}.`,
  callSoon: (phone) => `Nous appellerons le ${phone} dès que possible.`,
  place: (place) =>
    place === 1
      ? 'Vous êtes la prochaine personne à être appelée.'
      : `Vous êtes en position ${place} dans la file d’attente.`,
  done: 'Cet appel a eu lieu.',
  cancelled: 'Cet appel est annulé. Personne ne vous appellera.',
  moved: 'Votre appel a été déplacé.',
  calendar: 'Ajouter à l’agenda',
  changeAt: (url) => `Pour déplacer ou annuler cet appel\u00a0: ${url}`,
  anotherTime: 'Choisir un autre moment',
  soon: 'Dès que possible',
  move: 'Déplacer l’appel',
  cancel: 'Annuler l’appel',
  noTimes: 'Aucun autre moment n’est libre actuellement.',
  choose: 'Choisissez un jour et une heure à venir.',
  taken: 'Ce moment vient d’être pris. Veuillez en choisir un autre.',
  closed: 'Personne ne peut appeler maintenant. Veuillez choisir un moment.',
  over: 'Cet appel est terminé et ne peut plus être modifié.',
  unknown: 'Ce lien n’est pas valable, ou ne l’est plus.',
  again: 'Vous pouvez demander un autre appel sur notre site.',
  failed: 'Une erreur s’est produite de notre côté. Veuillez réessayer dans un instant.',
}
