import { createTexts, type FeatureTexts } from '../texts/create-texts.ts'
import type { ChallengeTexts } from './texts/challenge-texts.ts'
import { en } from './texts/en.ts'

/** What is said of the work a browser does before it asks for a call. */
export const challengeWords: FeatureTexts<ChallengeTexts> = createTexts<ChallengeTexts>(en, {
  ar: async () => (await import('./texts/ar.ts')).ar,
  bg: async () => (await import('./texts/bg.ts')).bg,
  cs: async () => (await import('./texts/cs.ts')).cs,
  da: async () => (await import('./texts/da.ts')).da,
  de: async () => (await import('./texts/de.ts')).de,
  el: async () => (await import('./texts/el.ts')).el,
  es: async () => (await import('./texts/es.ts')).es,
  fa: async () => (await import('./texts/fa.ts')).fa,
  fi: async () => (await import('./texts/fi.ts')).fi,
  fr: async () => (await import('./texts/fr.ts')).fr,
  he: async () => (await import('./texts/he.ts')).he,
  hi: async () => (await import('./texts/hi.ts')).hi,
  hu: async () => (await import('./texts/hu.ts')).hu,
  id: async () => (await import('./texts/id.ts')).id,
  it: async () => (await import('./texts/it.ts')).it,
  ja: async () => (await import('./texts/ja.ts')).ja,
  ko: async () => (await import('./texts/ko.ts')).ko,
  nb: async () => (await import('./texts/nb.ts')).nb,
  nl: async () => (await import('./texts/nl.ts')).nl,
  pl: async () => (await import('./texts/pl.ts')).pl,
  pt: async () => (await import('./texts/pt.ts')).pt,
  'pt-br': async () => (await import('./texts/pt-br.ts')).ptBr,
  ro: async () => (await import('./texts/ro.ts')).ro,
  ru: async () => (await import('./texts/ru.ts')).ru,
  sk: async () => (await import('./texts/sk.ts')).sk,
  sv: async () => (await import('./texts/sv.ts')).sv,
  th: async () => (await import('./texts/th.ts')).th,
  tr: async () => (await import('./texts/tr.ts')).tr,
  uk: async () => (await import('./texts/uk.ts')).uk,
  vi: async () => (await import('./texts/vi.ts')).vi,
  zh: async () => (await import('./texts/zh.ts')).zh,
  'zh-hant': async () => (await import('./texts/zh-hant.ts')).zhHant,
})
