import { en } from './en.ts'
import { readLanguage } from './read-language.ts'
import type { Texts } from './texts.ts'

/** English is part of the panel; every other language is a chunk of its own. */
const LANGUAGES: Readonly<Record<string, () => Promise<Texts>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
}

/**
 * The texts of a language, or English where it is unknown or cannot be fetched.
 *
 * @param locale BCP 47
 */
export async function loadTexts(locale: string): Promise<Texts> {
  const language = readLanguage(locale)
  const load = LANGUAGES[language]
  const texts = await load?.().catch(() => undefined)
  if (texts) return { ...texts, locale }
  return language === 'en' ? { ...en, locale } : en
}
