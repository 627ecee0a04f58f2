import type { MailTexts } from './mail-texts.ts'

export const fr: MailTexts = {
  locale: 'fr',
  dir: 'ltr',
  subject: 'Nouveau message de {company}',
  intro: '{company} vous a répondu :',
  open: 'Ouvrir la conversation',
  why: 'Vous recevez ceci car vous avez demandé à {company} des réponses par e-mail.',
  stop: 'Ne plus recevoir ces e-mails',
  confirmSubject: 'À confirmer : réponses de {company} par e-mail',
  confirmText:
    'Quelqu’un, vous sans doute, a demandé les réponses de {company} à cette adresse. Si c’est vous, confirmez. Sinon, ignorez cet e-mail : il n’y en aura pas d’autre.',
  confirm: 'Oui, m’envoyer les réponses',
  confirmed: 'C’est fait. Les réponses de {company} arrivent désormais à votre adresse.',
  stopAsk: 'Ne plus recevoir d’e-mails de {company} ?',
  stopped: 'Vous ne recevrez plus ces e-mails.',
  never: 'Ne plus jamais écrire à cette adresse',
  transcriptSubject: 'Votre conversation avec {company}',
  you: 'Vous',
  unknown: 'Ce lien n’est pas ou plus valable.',
}
