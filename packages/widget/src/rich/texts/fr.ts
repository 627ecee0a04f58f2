import type { RichTexts } from './rich-texts.ts'

export const fr: RichTexts = {
  answered: 'Votre réponse',
  send: 'Répondre',
  choose: 'Choisir…',
  optional: 'facultatif',
  yes: 'Oui',
  no: 'Non',
  previous: 'Précédent',
  next: 'Suivant',
  cards: 'Cartes',
  newTab: 'ouvre un nouvel onglet',
  day: 'Jour',
  time: 'Jour et heure',
  missing: 'Veuillez remplir ce champ.',
  pickOne: 'Veuillez d’abord choisir.',
  emailWrong: 'Ce n’est pas une adresse e-mail. Vérifiez-la, par exemple vous@exemple.fr.',
  phoneWrong: 'Ce n’est pas un numéro de téléphone. Des chiffres, et un + pour le pays.',
  dateWrong: 'Ce choix n’est pas possible. Veuillez prendre un autre moment.',
}
