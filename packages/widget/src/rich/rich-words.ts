import { createTexts, type FeatureTexts } from '../texts/create-texts.ts'
import { en } from './texts/en.ts'
import type { RichTexts } from './texts/rich-texts.ts'

export const richWords: FeatureTexts<RichTexts> = createTexts<RichTexts>(en, {
  ar: async () => (await import('./texts/ar.ts')).ar,
  de: async () => (await import('./texts/de.ts')).de,
  es: async () => (await import('./texts/es.ts')).es,
  fr: async () => (await import('./texts/fr.ts')).fr,
})
