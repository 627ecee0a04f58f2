import { readLanguage } from '../texts/read-language.ts'
import { en } from './texts/en.ts'
import type { MomentTexts } from './texts/moment-texts.ts'

const LANGUAGES: Readonly<Record<string, () => Promise<MomentTexts>>> = {
  ar: async () => (await import('./texts/ar.ts')).ar,
  de: async () => (await import('./texts/de.ts')).de,
  es: async () => (await import('./texts/es.ts')).es,
  fr: async () => (await import('./texts/fr.ts')).fr,
}

/** The words of a language; English where it is unknown or cannot be fetched. */
export async function loadWords(locale: string): Promise<MomentTexts> {
  const words = await LANGUAGES[readLanguage(locale)]?.().catch(() => undefined)
  if (words) return { ...words, locale }
  return readLanguage(locale) === 'en' ? { ...en, locale } : en
}
