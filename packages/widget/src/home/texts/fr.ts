import type { HomeTexts } from './home-texts.ts'

/** `\u202f` is the narrow space French puts before `?`, `!` and `;`. */
export const fr: HomeTexts = {
  welcome: 'Comment souhaitez-vous nous joindre\u202f?',
  helpEntry: 'Trouver une réponse',
  helpHint: 'Cherchez dans nos articles',
  chatEntry: 'Discuter avec nous',
  chatHint: 'Écrivez maintenant, lisez la réponse ici',
  callHint: 'Laissez votre numéro, nous vous appelons',
}
