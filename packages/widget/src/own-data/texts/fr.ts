import type { OwnDataTexts } from './own-data-texts.ts'

export const fr: OwnDataTexts = {
  title: 'Vos données',
  nothing: 'Rien n’est encore enregistré à votre sujet.',
  messages: 'Messages',
  calls: 'Appels',
  visits: 'Visites et clics',
  choices: 'Choix de confidentialité',
  withdraw: 'Tout retirer',
  withdrawn: 'Tout est retiré. Votre conversation est conservée.',
  save: 'Enregistrer une copie',
  erase: 'Tout supprimer',
  sure: 'Supprimer tout ce qui vous concerne ?',
  sureHint:
    'Vos messages, appels et choix sont supprimés définitivement, et plus rien n’est recueilli.',
  keep: 'Conserver',
  erased: 'Tout ce qui vous concernait est supprimé.',
  unproven: 'Ces données appartiennent à un compte. Connectez-vous d’abord sur ce site.',
}
