import { useEffect, useReducer } from 'preact/hooks'
import { useTexts } from '../panel/use-stores.ts'
import { readLanguage } from './read-language.ts'

/** How the words of a language are fetched, by language as `readLanguage` names it. */
export type Languages<T> = Readonly<Record<string, () => Promise<T>>>

/** The words of a feature that is a chunk of its own. */
export interface FeatureTexts<T> {
  /** All but English. */
  readonly languages: Languages<T>
  /** Fetches them; English stands in where that fails. */
  load(locale: string): Promise<void>
  /** The panel's language, or English while it is not here. */
  use(): T
}

/**
 * Words that come with a feature: English in its chunk, every other language in one of its own.
 *
 * @example
 * const texts = createTexts(en, { de: async () => (await import('./texts/de.ts')).de })
 */
export function createTexts<T>(english: T, languages: Languages<T>): FeatureTexts<T> {
  const held = new Map<string, T>()

  async function load(locale: string): Promise<void> {
    const language = readLanguage(locale)
    const words = await languages[language]?.().catch(() => undefined)
    if (words) held.set(language, words)
  }

  return {
    languages,
    load,
    use() {
      const { locale } = useTexts()
      const [, render] = useReducer((count: number) => count + 1, 0)
      const words = held.get(readLanguage(locale))
      // The page may change its language while the feature is shown.
      useEffect(() => {
        if (!words) void load(locale).then(() => render(undefined))
      }, [locale, words])
      return words ?? english
    },
  }
}
