import type { MessengerTexts } from './messenger-texts.ts'

export const fr: MessengerTexts = {
  hello:
    'Vous parlez maintenant avec {company} ici. Écrivez, tout simplement. Pour arrêter, envoyez /stop.',
  stopped: '{company} ne vous écrira plus ici.',
  stranger:
    'Pour parler avec {company} ici, ouvrez le chat sur son site et choisissez {messenger}.',
  lost: 'Une partie n’a pas pu être transmise. Envoyez-la sous forme de texte, de photo ou de fichier plus petit.',
}
