import { GERMAN } from '@beckon/widget/testing'
import type { BrowserContext } from 'playwright-core'

/** English that nobody speaks (`en-XA`): accented, longer by more than two fifths, and in brackets. */
export function stretch(text: string): string {
  const accented = text.replace(/[aceinosuy]/gi, (letter) => `${letter}\u0301`)
  return `[${accented}${' \u1e8d\u1e8d\u1e8d\u1e8d'.repeat(Math.ceil((text.length * 0.4) / 5))}]`
}

/** Stand for what is put into a text. */
const VALUES = ['\u2460', '\u2461', '\u2462']

/** Runs in a page. */
const fill = (text: string, values: unknown[]): string =>
  values.reduce<string>(
    (line, value, at) => line.replace('\u2460\u2461\u2462'[at] ?? '', `${value}`),
    text,
  )

/** As source text, since it is to run in a page. */
function write(words: object): string {
  const lines = Object.entries(words).map(([key, entry]) => {
    if (key === 'locale' || key === 'dir') return `${key}:${JSON.stringify(entry)}`
    const said = (text: unknown): string => JSON.stringify(stretch(String(text)))
    const value =
      typeof entry === 'function'
        ? `(...values)=>fill(${said(entry(...VALUES))},values)`
        : typeof entry === 'object'
          ? write(entry)
          : said(entry)
    return `${JSON.stringify(key)}:${value}`
  })
  return `{${lines.join()}}`
}

/** Whether a file says most of what these words do. */
function holds(code: string, words: object): boolean {
  const lines = Object.values(words).filter((line) => typeof line === 'string' && line.length > 3)
  return lines.filter((line) => code.includes(line)).length > lines.length / 2
}

/**
 * Whoever asks for German hears the stretched English.
 *
 * @param dir the way it is written in
 */
export async function speakPseudo(
  context: BrowserContext,
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<void> {
  await context.route(/\/beckon\/de-[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    const code = await response.text()
    const found = GERMAN.find(([words]) => holds(code, words))
    const name = /export\s*\{\s*\w+ as (\w+)/.exec(code)?.[1]
    if (!found || !name) throw new Error(`Nobody knows what ${route.request().url()} says`)
    const written = 'dir' in found[1] ? { dir } : {}
    const words = write({ ...found[1], locale: 'de', ...written })
    await route.fulfill({
      response,
      body: `const fill=${fill};const words=${words};export{words as ${name}}`,
    })
  })
}
