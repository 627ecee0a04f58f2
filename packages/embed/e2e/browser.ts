import { BROWSER_FLAGS, findBrowser } from '@beckon/tooling/find-browser'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** What Playwright turns off, and a test of the back/forward cache needs. */
export const WITH_CACHE: readonly string[] = ['--disable-back-forward-cache']

/**
 * Starts the Chromium that the test command found or installed.
 *
 * @param ignored flags of Playwright's own that are left out
 */
export function startBrowser(ignored: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium here. Name yours in CHROMIUM.')
  return chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS],
    ignoreDefaultArgs: [...ignored],
  })
}

/** Everything a page asked the network for, and what went wrong in it. */
export interface Traffic {
  requests: string[]
  sockets: string[]
  errors: string[]
}

/** Notes what a page does from here on. */
export function watchTraffic(page: Page): Traffic {
  const traffic: Traffic = { requests: [], sockets: [], errors: [] }
  page.on('request', (request) => traffic.requests.push(request.url()))
  page.on('websocket', (socket) => traffic.sockets.push(socket.url()))
  page.on('pageerror', (error) => traffic.errors.push(error.message))
  return traffic
}

/** What a page keeps in the browser. */
export async function readStorage(
  page: Page,
  context: BrowserContext,
): Promise<{
  cookies: number
  keys: string[]
  databases: number
}> {
  const stored = await page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).length,
  }))
  return { cookies: (await context.cookies()).length, ...stored }
}
