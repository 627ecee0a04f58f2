import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} article${count < 2 ? '' : 's'}`

export const fr: HelpTexts = {
  search: 'Chercher une réponse',
  placeholder: 'De quoi s’agit-il\u202f?',
  found: (count) => `Résultats\u00a0: ${articles(count)}`,
  none: (question) => `Rien sur «\u00a0${question}\u00a0».`,
  empty: 'Rien n’est encore écrit ici.',
  all: 'Tout',
  categories: 'Thèmes',
  backToList: 'Tous les articles',
  backToChat: 'Retour à la conversation',
  updated: (date) => `Mis à jour\u00a0: ${date}`,
  helped: 'Cela vous a-t-il aidé\u202f?',
  yes: 'Oui',
  no: 'Non',
  thanks: 'Merci, c’est bon à savoir.',
  sorry: 'Merci. Posez-nous votre question ci-dessous, une personne vous répondra.',
  stillNeed: 'Besoin de nous\u202f?',
  write: 'Nous écrire',
  newTab: '(s’ouvre dans un nouvel onglet)',
  suggestions: 'Ceci peut vous aider',
  suggested: (count) => `Peuvent vous répondre\u00a0: ${articles(count)}`,
  hide: 'Masquer les suggestions',
  failed: 'Impossible de charger pour le moment.',
  gone: 'Cet article n’existe plus.',
}
