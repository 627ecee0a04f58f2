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
  errors: {
    'callback/phone-invalid':
      'Nous ne pouvons pas appeler ce numéro. Vérifiez-le et commencez par l’indicatif du pays, par exemple +33.',
  },
}
