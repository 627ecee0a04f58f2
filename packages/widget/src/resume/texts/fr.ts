import type { LostTexts } from './lost-texts.ts'

export const fr: LostTexts = {
  used: 'Ce lien a déjà servi ou a expiré. Vous pouvez nous écrire ici même.',
  byMail:
    'Une fois votre message écrit, vous pourrez à nouveau recevoir les réponses par e-mail, avec un nouveau lien.',
  failed: 'Le lien n’a pas pu être ouvert. Veuillez le rouvrir depuis l’e-mail dans un instant.',
}
