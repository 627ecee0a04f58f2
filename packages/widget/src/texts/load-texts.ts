import { en } from './en.ts'
import type { Texts } from './texts.ts'

/** English is part of the panel; every other language is a chunk of its own. */
const LANGUAGES: Readonly<Record<string, () => Promise<Texts>>> = {
  de: async () => (await import('./de.ts')).de,
}

/**
 * The texts of a language, or English where it is unknown or cannot be fetched.
 *
 * @param locale BCP 47
 */
export async function loadTexts(locale: string): Promise<Texts> {
  const language = locale.slice(0, 2).toLowerCase()
  const load = LANGUAGES[language]
  const texts = await load?.().catch(() => undefined)
  if (texts) return { ...texts, locale }
  return language === 'en' ? { ...en, locale } : en
}
