import { en } from './en.ts'
import { readLanguage, readLocale } from './read-language.ts'
import type { Texts } from './texts.ts'

/** English is part of the panel; every other language is a chunk of its own. */
export const LANGUAGES: Readonly<Record<string, () => Promise<{ texts: Texts }>>> = {
  ar: () => import('./ar.ts'),
  bg: () => import('./bg.ts'),
  cs: () => import('./cs.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  es: () => import('./es.ts'),
  fa: () => import('./fa.ts'),
  fi: () => import('./fi.ts'),
  fr: () => import('./fr.ts'),
  he: () => import('./he.ts'),
  hi: () => import('./hi.ts'),
  hu: () => import('./hu.ts'),
  id: () => import('./id.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  nb: () => import('./nb.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  'pt-br': () => import('./pt-br.ts'),
  ro: () => import('./ro.ts'),
  ru: () => import('./ru.ts'),
  sk: () => import('./sk.ts'),
  sv: () => import('./sv.ts'),
  th: () => import('./th.ts'),
  tr: () => import('./tr.ts'),
  uk: () => import('./uk.ts'),
  vi: () => import('./vi.ts'),
  zh: () => import('./zh.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
}

/**
 * The texts of a language, or English where it is unknown or cannot be fetched.
 *
 * @param locale BCP 47
 */
export async function loadTexts(locale: string): Promise<Texts> {
  const language = readLanguage(locale)
  const module = await LANGUAGES[language]?.().catch(() => undefined)
  if (!module && language !== 'en') return en
  return { ...(module?.texts ?? en), locale: readLocale(locale) }
}
