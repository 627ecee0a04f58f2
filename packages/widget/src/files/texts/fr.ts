import type { FileTexts } from './file-texts.ts'

export const fr: FileTexts = {
  tray: 'Fichiers à envoyer',
  takePhoto: 'Prendre une photo',
  chooseFiles: 'Choisir des fichiers',
  dropHere: 'Déposez ici les fichiers à envoyer',
  remove: (name) => `Retirer ${name}`,
  retry: (name) => `Réessayer ${name}`,
  retryShort: 'Réessayer',
  progress: (name) => `Envoi de ${name}`,
  preparing: 'Préparation…',
  uploading: 'Envoi…',
  waiting: 'Pas de connexion. L’envoi reprendra de lui-même.',
  ready: (count) => `Fichiers prêts à être envoyés : ${count}`,
  willSend: 'Votre message partira dès que les fichiers seront arrivés.',
  tooMany: (most) =>
    `Un message accepte ${most} fichiers au plus. Les autres n’ont pas été joints.`,
  tooLarge: (most) => `Ce fichier est trop volumineux. ${most} au plus.`,
  unreadable:
    'Ce navigateur ne peut pas ouvrir cette image. Enregistrez-la en JPEG ou en PNG, puis ajoutez-la de nouveau.',
  failed: 'Ce fichier n’a pas pu être envoyé. Réessayez.',
  files: 'Fichiers joints',
  openImage: (name) => `Ouvrir ${name} dans un nouvel onglet`,
  save: (name) => `Enregistrer ${name}`,
  gone: 'Cette image ne peut pas être affichée.',
  lost: 'Un fichier de ce message n’est plus là. Joignez-le de nouveau.',
  errors: {
    'file/empty': 'Ce fichier est vide.',
    'file/type-refused': 'Les fichiers de ce type ne peuvent pas être envoyés ici.',
    'file/too-much': 'C’est plus que ce qui peut être envoyé en un jour. Réessayez demain.',
  },
}
