import { pause } from './pause.ts'

/**
 * Lets the browser look up what dates, numbers and names are written with. Whoever asks it for the first of them makes
 * it open what it has of every language, which holds up a slow phone for 50 ms: asked for one part after another, it
 * takes half of that at most, and the page is served in between.
 */
export async function learnLocale(locale: string): Promise<void> {
  const parts = [
    () => new Intl.Locale(locale).maximize(),
    () => new Intl.Collator(locale),
    () => new Intl.NumberFormat(locale),
    () => new Intl.DateTimeFormat(locale),
  ]
  for (const learn of parts) {
    await pause()
    learn()
  }
  await pause()
}
