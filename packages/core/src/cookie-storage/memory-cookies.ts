import { createListeners } from '../listeners.ts'
import type { CookieView } from './cookie-jar.ts'

/** The cookies of one domain, as pages of its subdomains see them. */
export interface MemoryCookies {
  /** What is kept, by name, as it is spelt in the cookie. */
  readonly entries: Map<string, string>
  /** Every cookie that was set, with its attributes. */
  readonly written: readonly string[]
  /** A window on it; without `hears` it is told of no change. */
  openPage(hears?: boolean): CookieView
}

export function createMemoryCookies(domain: string): MemoryCookies {
  const entries = new Map<string, string>()
  const written: string[] = []
  const listeners = createListeners<Event>()

  function set(text: string): void {
    written.push(text)
    const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(text) ?? []
    if (!text.includes(`Domain=${domain};`)) return
    if (text.includes('Max-Age=0;')) entries.delete(name)
    else entries.set(name, value)
    const event = Object.assign(new Event('change'), { changed: [{ name }], deleted: [] })
    // As in a browser, later.
    queueMicrotask(() => listeners.notify(event))
  }

  return {
    entries,
    written,
    openPage(hears = true) {
      const document = {
        get cookie() {
          return Array.from(entries, (entry) => entry.join('=')).join('; ')
        },
        set cookie(text) {
          set(text)
        },
      }
      const stops = new Map<unknown, () => void>()
      const cookieStore = {
        addEventListener: (_: string, run: (event: Event) => void) =>
          void stops.set(run, listeners.add(run)),
        removeEventListener: (_: string, run: unknown) => stops.get(run)?.(),
      }
      return { document, ...(hears && { cookieStore }) } as CookieView
    },
  }
}
