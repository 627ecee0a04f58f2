import type { ViewModule } from '../panel/use-chunk.ts'
import { useTexts } from '../panel/use-stores.ts'
import { createTexts, type FeatureTexts } from '../texts/create-texts.ts'
import { readLanguage } from '../texts/read-language.ts'
import { en } from './texts/en.ts'
import type { PrivacyTexts } from './texts/privacy-texts.ts'

export const privacyWords: FeatureTexts<PrivacyTexts> = createTexts<PrivacyTexts>(en, {
  ar: async () => (await import('./texts/ar.ts')).ar,
  de: async () => (await import('./texts/de.ts')).de,
  es: async () => (await import('./texts/es.ts')).es,
  fr: async () => (await import('./texts/fr.ts')).fr,
})

export const load: ViewModule['load'] = privacyWords.load

/** With the locale they are in, which is English where the panel's could not be fetched. */
export function usePrivacyWords(): PrivacyTexts {
  const { locale } = useTexts()
  const words = privacyWords.use()
  return readLanguage(locale) === words.locale ? { ...words, locale } : words
}
