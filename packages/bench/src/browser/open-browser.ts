import { BROWSER_FLAGS, findBrowser } from '@beckon/tooling/find-browser'
import { type Browser, chromium } from 'playwright-core'

/** Trackers keep quiet in a browser that says it is automated. */
export const PLAIN_FLAGS: readonly string[] = [
  ...BROWSER_FLAGS,
  '--disable-blink-features=AutomationControlled',
]

export function requireBrowser(): string {
  const path = findBrowser()
  if (path === undefined) throw new Error('No Chromium here. Name yours in CHROMIUM.')
  return path
}

/** The user agent of an ordinary desktop Chrome of that version. */
export function formatUserAgent(version: string): string {
  const [major] = version.split('.')
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: [...PLAIN_FLAGS] })
}
