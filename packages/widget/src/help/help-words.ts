import { createTexts, type FeatureTexts } from '../texts/create-texts.ts'
import { en } from './texts/en.ts'
import type { HelpTexts } from './texts/help-texts.ts'

/** What help says. */
export const helpWords: FeatureTexts<HelpTexts> = createTexts<HelpTexts>(en, {
  ar: async () => (await import('./texts/ar.ts')).ar,
  de: async () => (await import('./texts/de.ts')).de,
  es: async () => (await import('./texts/es.ts')).es,
  fr: async () => (await import('./texts/fr.ts')).fr,
})
