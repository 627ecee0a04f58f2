import { createTexts, type FeatureTexts } from '../texts/create-texts.ts'
import type { CallbackTexts } from './texts/callback-texts.ts'
import { en } from './texts/en.ts'

/** What the form for a call says. */
export const callbackWords: FeatureTexts<CallbackTexts> = createTexts<CallbackTexts>(en, {
  ar: async () => (await import('./texts/ar.ts')).ar,
  de: async () => (await import('./texts/de.ts')).de,
  es: async () => (await import('./texts/es.ts')).es,
  fr: async () => (await import('./texts/fr.ts')).fr,
})
