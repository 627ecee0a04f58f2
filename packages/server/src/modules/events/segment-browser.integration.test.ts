import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { BROWSER_FLAGS, findBrowser } from '@beckon/tooling/find-browser'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  BAD_CALLS,
  expectPatience,
  expectStored,
  FLEET_CALLS,
  type Fleet,
  type FleetCall,
  startFleet,
  WEATHER,
} from '../../test-fleet.ts'
import type { TestSite } from '../../testing.ts'

/** The file that Segment's own snippet loads from its CDN. */
const LIBRARY = readFileSync(
  join(
    dirname(createRequire(import.meta.url).resolve('@segment/analytics-next/package.json')),
    'dist/umd/standalone.js',
  ),
)

let browser: Browser
let pages: Server
let origin: string
let fleet: Fleet
let site: TestSite

/** Libraries take their time between two attempts. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...BROWSER_FLAGS] })
  pages = createServer(({ url = '' }, response) => {
    const isLibrary = url === '/analytics.min.js'
    response.setHeader('content-type', isLibrary ? 'text/javascript' : 'text/html')
    response.end(isLibrary ? LIBRARY : '<!doctype html><title>Shop</title>')
  })
  await new Promise<void>((resolve) => {
    pages.listen(0, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  pages.close()
})
beforeEach(async () => {
  fleet = await startFleet()
  site = await fleet.createSite()
})
afterEach(() => fleet.stop())

/** Batches of up to three; by itself it sends each event alone. */
const BATCHING = { strategy: 'batching', config: { size: 3, timeout: 100 } }

interface PageOptions {
  cdn: string
  writeKey: string
  deliveryStrategy: object | undefined
}

/** Opens a page of another origin with the library, which knows its gateway and its key only. */
async function openPage(deliveryStrategy?: object): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(origin)
  const options: PageOptions = { cdn: fleet.proxy.url, writeKey: site.source, deliveryStrategy }
  await page.evaluate(({ cdn, writeKey, deliveryStrategy: strategy }: PageOptions) => {
    const integrations = strategy && { 'Segment.io': { deliveryStrategy: strategy } }
    const stub = { _cdn: cdn, _writeKey: writeKey, _loadOptions: { integrations } }
    Object.assign(globalThis, { analytics: Object.assign([], stub) })
  }, options)
  await page.addScriptTag({ url: `${origin}/analytics.min.js` })
  await page.waitForFunction(
    () => 'track' in (globalThis as unknown as { analytics: object }).analytics,
  )
  return page
}

/** Makes calls one after the other, and gives them by the ids the library sent them under. */
async function send(page: Page, calls: readonly FleetCall[]): Promise<Map<string, FleetCall>> {
  const ids = await page.evaluate(async (list: readonly FleetCall[]) => {
    type Context = { event: { messageId: string } }
    type Call = (...input: unknown[]) => Promise<Context>
    const { analytics } = globalThis as unknown as { analytics: Record<string, Call> }
    await analytics['ready']?.()
    const made = list.map(({ type, context, properties = {}, ...call }) => {
      const options = { context }
      const inputs: Record<string, unknown[]> = {
        identify: [call.userId, call.traits, options],
        track: [call.event, properties, options],
        page: [call.category, call.name, properties, options],
        screen: [call.category ?? '', call.name, properties, options],
        group: [call.groupId, call.traits, options],
        alias: [call.userId, call.previousId, options],
      }
      return analytics[type]?.(...(inputs[type] ?? []))
    })
    return (await Promise.all(made)).map((context) => context?.event.messageId ?? '')
  }, calls)
  return new Map(calls.map((call, index) => [ids[index] ?? '', call]))
}

for (const [weather, faults] of Object.entries(WEATHER)) {
  test(`takes each call of @segment/analytics-next once, in batches, ${weather}`, async () => {
    const page = await openPage(BATCHING)
    fleet.proxy.next(...faults)
    await expectStored(fleet.proxy, site, await send(page, FLEET_CALLS))
    expect(fleet.proxy.requests.map(({ path }) => path)).toContain('/v1/b')
    await page.close()
  })
}

test('takes each call of @segment/analytics-next by the path of its own letter', async () => {
  const page = await openPage()
  await expectStored(fleet.proxy, site, await send(page, FLEET_CALLS))
  const paths = fleet.proxy.requests.map(({ path }) => path)
  expect(paths.sort()).toEqual(['/v1/a', '/v1/g', '/v1/i', '/v1/p', '/v1/s', '/v1/t'])
  await page.close()
})

test('lets @segment/analytics-next read when it may come back', async () => {
  const page = await openPage()
  fleet.proxy.next({ status: 429, retryAfter: 1 })
  const [, track] = FLEET_CALLS
  await expectStored(fleet.proxy, site, await send(page, track === undefined ? [] : [track]))
  expect(fleet.proxy.requests.map(({ status }) => status)).toEqual([429, 200])
  expectPatience(fleet.proxy)
  await page.close()
})

test.each([
  ['in batches', BATCHING],
  ['one by one', undefined],
])(
  'keeps the good events of @segment/analytics-next that bad ones came with, %s',
  async (_, how) => {
    const page = await openPage(how)
    const sent = await send(page, [...BAD_CALLS, ...FLEET_CALLS])
    const good = [...sent].filter(([, call]) => FLEET_CALLS.includes(call))
    await expectStored(fleet.proxy, site, new Map(good))
    await page.close()
  },
)
