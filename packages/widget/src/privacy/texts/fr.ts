import type { PrivacyTexts } from './privacy-texts.ts'

/** `\u202f` is the narrow space French puts before `?`, `!` and `;`. */
export const fr: PrivacyTexts = {
  locale: 'fr',
  consentNotice:
    'Pouvons-nous voir quelles pages vous visitez ici et sur quoi vous cliquez\u202f? La personne qui vous répond pourra mieux vous aider. Vous pouvez changer d’avis à tout moment sous Confidentialité.',
  consentTitle: 'Aidez-nous à vous aider',
  allow: 'Autoriser',
  deny: 'Non, merci',
  thanks: 'Merci. Vous pouvez changer d’avis à tout moment sous Confidentialité.',
  privacySwitch: 'Partager ma visite',
  optOutHonoured:
    'Votre navigateur demande que vos données ne soient ni vendues ni partagées. Nous nous y tenons.',
  privacyState: (allowed) =>
    allowed
      ? 'Nous voyons quelles pages vous visitez ici et sur quoi vous cliquez.'
      : 'Nous ne voyons ni quelles pages vous visitez ni sur quoi vous cliquez.',
}
