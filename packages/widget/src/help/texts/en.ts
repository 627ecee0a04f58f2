import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`)

export const en: HelpTexts = {
  search: 'Search for an answer',
  placeholder: 'What is it about?',
  found: (count) => `${articles(count)} found`,
  none: (question) => `Nothing found for “${question}”.`,
  empty: 'Nothing is written here yet.',
  all: 'All',
  categories: 'Topics',
  backToList: 'All articles',
  backToChat: 'Back to the chat',
  updated: (date) => `Updated ${date}`,
  helped: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you. Good to know.',
  sorry: 'Thank you. Ask us below, and a person answers.',
  stillNeed: 'Still need us?',
  write: 'Write to us',
  newTab: '(opens in a new tab)',
  suggestions: 'Maybe this helps',
  suggested: (count) => `${articles(count)} may answer this`,
  hide: 'Hide suggestions',
  failed: 'This cannot be loaded just now.',
  gone: 'This article is no longer there.',
}
