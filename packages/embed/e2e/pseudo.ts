import {
  deCallback,
  deHome,
  dePanel,
  dePrivacy,
  enCallback,
  enHome,
  enPanel,
  enPrivacy,
} from '@beckon/widget/testing'
import type { BrowserContext } from 'playwright-core'

/** English that nobody speaks (`en-XA`): accented, longer by more than two fifths, and in brackets. */
export function stretch(text: string): string {
  const accented = text.replace(/[aceinosuy]/gi, (letter) => `${letter}\u0301`)
  return `[${accented}${' \u1e8d\u1e8d\u1e8d\u1e8d'.repeat(Math.ceil((text.length * 0.4) / 5))}]`
}

/** As source text, since it is to run in a page. */
function write(words: object): string {
  const lines = Object.entries(words).map(([key, entry]) => {
    if (key === 'locale' || key === 'dir') return `${key}:${JSON.stringify(entry)}`
    const value =
      typeof entry === 'function'
        ? `(...values)=>stretch((${entry})(...values))`
        : typeof entry === 'object'
          ? write(entry)
          : JSON.stringify(stretch(String(entry)))
    return `${JSON.stringify(key)}:${value}`
  })
  return `{${lines.join()}}`
}

/** What tells which words a file holds, and what is said in their place. */
const FEATURES: readonly [string, object][] = [
  [dePanel.online, enPanel],
  [deHome.chatEntry, enHome],
  [dePrivacy.consentTitle, enPrivacy],
  [deCallback.phone, enCallback],
]

/** Whoever asks for German hears the stretched English. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  await context.route(/\/beckon\/de-[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    const code = await response.text()
    const found = FEATURES.find(([mark]) => code.includes(mark))
    const name = /export\s*\{\s*\w+ as (\w+)/.exec(code)?.[1]
    if (!found || !name) return route.fulfill({ response })
    const words = write({ ...found[1], locale: 'de' })
    await route.fulfill({
      response,
      body: `const stretch=${stretch};const words=${words};export{words as ${name}}`,
    })
  })
}
