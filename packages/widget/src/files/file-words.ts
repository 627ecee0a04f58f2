import { createTexts, type FeatureTexts } from '../texts/create-texts.ts'
import { en } from './texts/en.ts'
import type { FileTexts } from './texts/file-texts.ts'

/** What is said of files. */
export const fileWords: FeatureTexts<FileTexts> = createTexts<FileTexts>(en, {
  ar: async () => (await import('./texts/ar.ts')).ar,
  de: async () => (await import('./texts/de.ts')).de,
  es: async () => (await import('./texts/es.ts')).es,
  fr: async () => (await import('./texts/fr.ts')).fr,
})
