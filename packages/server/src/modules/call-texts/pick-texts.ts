import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { LinkTexts } from './link-texts.ts'

const LANGUAGES: Readonly<Record<string, LinkTexts>> = { ar, de, en, es, fr }

/**
 * The first language of some that the page speaks, else English.
 *
 * @param wanted BCP 47, or a list as in `Accept-Language`
 */
export function pickTexts(...wanted: (string | null | undefined)[]): LinkTexts {
  const languages = wanted.flatMap((list) => list?.split(',') ?? [])
  for (const language of languages) {
    const [tag = ''] = language.trim().toLowerCase().split(/[-_;]/)
    const texts = Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag] : undefined
    if (texts !== undefined) return texts
  }
  return en
}
