import type { MessengerTexts } from './messenger-texts.ts'

export const fr: MessengerTexts = {
  offer: (messenger) => `Continuer sur ${messenger}`,
  consent: (company, messenger) =>
    `${company} vous répond sur ${messenger}, et ce que vous y écrivez apparaît ici. Rien d’autre. Vous pouvez arrêter à tout moment.`,
  later: 'Pas maintenant',
  open: (messenger) => `Ouvrir ${messenger}`,
  waiting: (messenger) => `Appuyez sur Start dans ${messenger} pour continuer là-bas.`,
  on: (messenger) => `Ce chat continue sur ${messenger}.`,
  stop: 'Arrêter',
  failed: 'Cela n’a pas fonctionné. Réessayez plus tard.',
  gone: (messenger) => `Ce chat ne peut plus continuer sur ${messenger}.`,
}
