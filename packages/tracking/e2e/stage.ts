import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { EventMessage } from '@beckon/protocol'
import { BROWSER_FLAGS, findBrowser } from '@beckon/tooling/find-browser'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Kit } from './kit.ts'

declare global {
  var kit: Kit
}

/** Bundles a script of these tests, and the package from its sources, as a site would. */
export async function buildKit(script: string): Promise<ReadonlyMap<string, string>> {
  const root = join(import.meta.dirname, '..')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'e2e', script), formats: ['es'], fileName: 'kit' },
      rolldownOptions: {
        // Libraries for servers and browsers alike carry marks of which is which.
        onwarn: () => {},
        output: { chunkFileNames: '[name].js' },
      },
    },
  })
  const [{ output }] = result as [Rolldown.RolldownOutput]
  return new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])),
  )
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const shell = (body: string): string =>
  `<!doctype html><title>Test</title><link rel="icon" href="data:,"><script type="module" src="/kit.js"></script>${body}`

/** A site, its gateway in small, and a browser, for the tests of one file. */
export interface Stage {
  readonly origin: string
  /** Events that arrived, in order. */
  readonly events: EventMessage[]
  names(): unknown[]
  /** What is shown at a path that nobody opened before. */
  show(body: string, path: string): void
  /** Opens a page with this body at this path, `/` where absent. */
  open(body: string, path?: string): Promise<Page>
}

/** @param script what its pages load; it brings the kit along */
export function useStage(script = 'kit.ts'): Stage {
  const events: EventMessage[] = []
  const bodies = new Map<string, string>()
  let browser: Browser | undefined
  let kit: ReadonlyMap<string, string> = new Map()
  let origin = ''

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const code = kit.get(pathname)
    if (request.method === 'POST') {
      const sent = JSON.parse(await readBody(request)) as { batch?: EventMessage[] }
      events.push(...(sent.batch ?? []))
      const results = Object.fromEntries((sent.batch ?? []).map((event) => [event.messageId, 'ok']))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ success: true, results, errors: [], receipt: {} }))
    } else if (code) response.setHeader('content-type', 'text/javascript').end(code)
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(shell(bodies.get(pathname) ?? ''))
  })

  beforeAll(async () => {
    const executablePath = findBrowser()
    if (executablePath === undefined) throw new Error('No Chromium here. Name yours in CHROMIUM.')
    kit = await buildKit(script)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({
      executablePath,
      args: [...BROWSER_FLAGS],
      // Playwright turns the back/forward cache off, which is looked at here.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    events.length = 0
  })
  afterAll(async () => {
    await browser?.close()
    server.closeAllConnections()
    server.close()
  })

  return {
    events,
    get origin() {
      return origin
    },
    show: (body, path) => void bodies.set(path, body),
    names: () => events.map(({ event, type }) => event ?? type),
    async open(body, path = '/') {
      bodies.set(path, body)
      const page = await (await browser?.newContext())?.newPage()
      if (!page) throw new Error('The browser is there only within a test')
      await page.goto(origin + path)
      await page.waitForFunction(() => 'kit' in window)
      return page
    },
  }
}
