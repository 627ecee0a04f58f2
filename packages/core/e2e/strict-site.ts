import { join } from 'node:path'
import { BROWSER_FLAGS, findBrowser } from '@beckon/tooling/find-browser'
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import { build, type Rolldown } from 'vite'

/** Nothing but what has the nonce, and no text that becomes code. */
const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-r4nd0m'",
  'connect-src https://gateway.example',
  'frame-src https:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export interface StrictSite {
  context: BrowserContext
  /** Addresses of all that was asked for. */
  requests: string[]
  /** What broke the policy, and errors in pages. */
  complaints: string[]
}

/** Starts the Chromium that the test command found or installed. */
export function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium here. Name yours in CHROMIUM.')
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS] })
}

/** Builds the page's script as a site would, each consent system in a chunk of its own. */
export async function buildChunks(entry: string): Promise<Map<string, string>> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { page: join(import.meta.dirname, entry) }, formats: ['es'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput[]
  const files = result?.output ?? []
  return new Map(
    files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])),
  )
}

const html = (body: string): string => `<!doctype html><title>Shop</title>${body}`

/** An inline script that the policy lets through. */
export const inline = (code: string): string => `<script nonce="r4nd0m">${code}</script>`

/** The script of the page, from its own origin. */
export const PAGE_SCRIPT = '<script type="module" nonce="r4nd0m" src="/page.js"></script>'

/**
 * Sites under a strict policy, on any origin, without a server.
 *
 * @param pages what is in the page at an address without its query
 */
export async function openStrictSite(
  browser: Browser,
  chunks: ReadonlyMap<string, string>,
  pages: Readonly<Record<string, string>>,
): Promise<StrictSite> {
  const context = await browser.newContext()
  const requests: string[] = []
  const complaints: string[] = []

  function answer(route: Route): Promise<void> {
    const { origin, pathname } = new URL(route.request().url())
    requests.push(route.request().url())
    if (origin === 'https://gateway.example')
      return route.fulfill({ json: {}, headers: { 'access-control-allow-origin': '*' } })
    const code = chunks.get(pathname.slice(1))
    if (code !== undefined) return route.fulfill({ body: code, contentType: 'text/javascript' })
    const body = pages[`${origin}${pathname}`]
    if (body === undefined) return route.fulfill({ status: 404 })
    const headers = { 'content-security-policy': POLICY }
    return route.fulfill({ body: html(body), contentType: 'text/html', headers })
  }

  await context.route('**/*', answer)
  await context.exposeBinding('complain', (_, text: string) => void complaints.push(text))
  await context.addInitScript(() => {
    const report = (event: SecurityPolicyViolationEvent): void =>
      Reflect.get(window, 'complain')(`${event.violatedDirective} ${event.blockedURI}`)
    document.addEventListener('securitypolicyviolation', report)
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  return { context, requests, complaints }
}

/** What a page sends on its way out would wait for an answer of ours, and the closing for it. */
export async function closeSite({ context }: StrictSite): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
}

/** Waits until the page's script has put its plugins to use. */
export async function openStarted(site: StrictSite, url: string): Promise<Page> {
  const page = await site.context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => window.started)
  return page
}
