import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { BROWSER_FLAGS, findBrowser } from '@beckon/tooling/find-browser'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Call } from './segment-page.ts'
import { buildKit } from './stage.ts'

type Message = Record<string, unknown>

let browser: Browser
let origin = ''
let chunks: ReadonlyMap<string, string>
/** What arrived, by whose it was. */
const batches: Record<'ours' | 'theirs', Message[]> = { ours: [], theirs: [] }
const unknown: string[] = []

/** A server of others that speaks Segment's API, and knows nothing of us. */
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  response.setHeader('content-type', 'application/json')
  const [, whose] = /^\/(ours|theirs)\/v1\/(?:batch|b)$/.exec(pathname) ?? []
  if (request.method === 'POST' && whose) {
    batches[whose as 'ours'].push(JSON.parse(await text(request)))
    response.end('{"success":true}')
  } else if (request.method === 'POST') {
    unknown.push(pathname)
    response.writeHead(404).end('Not Found')
  } else if (chunks.has(pathname)) {
    response.setHeader('content-type', 'text/javascript').end(chunks.get(pathname))
  } else {
    response.setHeader('content-type', 'text/html')
    const script =
      '<script>process = { env: {} }</script><script type="module" src="/kit.js"></script>'
    response.end(`<!doctype html><title>Docs</title><link rel="icon" href="data:,">${script}`)
  }
})

const CALLS: readonly Call[] = [
  ['page', 'Home', { section: 'é' }],
  [
    'track',
    'Order Completed',
    { revenue: 9.5, currency: 'EUR', products: [{ id: '1', tags: ['a'] }] },
  ],
  ['identify', 'u-1', { name: 'Zoë 漢 👍', plan: 'pro', seats: 3 }],
  ['track', 'Signed Up', {}],
  ['group', 'acme', { employees: 7 }],
  ['track', 'Invited', { whom: null, deep: { a: { b: [1, 2, 3] } } }],
  ['screen', 'Cart', { items: 2 }],
  ['page', 'Pricing'],
  ['alias', 'u-2'],
]

const list = (whose: 'ours' | 'theirs'): Message[] =>
  batches[whose].flatMap(({ batch }) => batch as Message[])

async function openPage(): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  await page.goto(`${origin}/docs?utm_source=mail&utm_campaign=spring&q=1`)
  await page.waitForFunction(() => window.makeCalls)
  return page
}

beforeAll(async () => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium here. Name yours in CHROMIUM.')
  browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] })
  chunks = await buildKit('segment-page.ts')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const page = await openPage()
  await page.evaluate((calls) => window.makeCalls?.(calls), CALLS)
  await vi.waitFor(
    () => expect([list('ours'), list('theirs')].map(({ length }) => length)).toEqual([9, 9]),
    { timeout: 20_000 },
  )
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

/** Members of Segment's spec: https://segment.com/docs/connections/spec/common/ */
const SPEC = [
  ...['type', 'event', 'name', 'properties', 'traits', 'userId', 'groupId', 'previousId'],
  ...['anonymousId', 'messageId', 'timestamp', 'integrations'],
] as const
const CONTEXT = [
  'page',
  'locale',
  'timezone',
  'userAgent',
  'library',
  'campaign',
  'groupId',
] as const

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Ids and times are never the same; that they are there, and of which form, is. */
function normalize(message: Message): Message {
  const { anonymousId, messageId, timestamp, previousId, ...rest } = message
  return {
    ...rest,
    anonymousId: typeof anonymousId,
    messageId: typeof messageId,
    timestamp: ISO.test(String(timestamp)) ? 'ISO' : timestamp,
    previousId: previousId === anonymousId && previousId ? 'anonymous' : previousId,
  }
}

/** As JSON whose members are in order. */
function write(value: unknown): string {
  return JSON.stringify(value ?? null, (_, member) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

function pick(message: Message, names: readonly string[]): [string, string][] {
  return names.map((name) => [name, write(message[name])])
}

/** What is different on purpose, and why. */
const DELIBERATE: readonly string[] = [
  // It is another library.
  'context.library',
  // Which destinations of Segment's own want it is none of ours to say.
  'integrations',
  // The spec has it; theirs leaves it to the server, which would have to remember.
  'context.groupId',
  // The spec says whom they are from now on; theirs says whom they were.
  'alias.userId',
]

const isDeliberate = (name: string): boolean => DELIBERATE.includes(name)

function compare(ours: Message, theirs: Message): string[] {
  const [left, right] = [ours, theirs].map((message) =>
    Object.fromEntries([
      ...pick(normalize(message), SPEC),
      ...pick(message['context'] as Message, CONTEXT).map(([name, value]) => [
        `context.${name}`,
        value,
      ]),
    ]),
  ) as [Record<string, string>, Record<string, string>]
  return Object.keys(left).flatMap((name) =>
    left[name] === right[name] || [name, `${ours['type']}.${name}`].some(isDeliberate)
      ? []
      : [`${name}: ${left[name]} instead of ${right[name]}`],
  )
}

test.each(CALLS.map((call, index) => [call[0], index] as const))(
  'a %s says what that of @segment/analytics-next says, call %i',
  (_, index) => {
    const [ours, theirs] = [list('ours')[index], list('theirs')[index]]
    expect(compare(ours as Message, theirs as Message)).toEqual([])
  },
)

test('a server that speaks the API of Segment gets each event once, though it knows nothing of consent', async () => {
  const page = await openPage()
  const before = list('ours').length
  await page.evaluate(() =>
    window.makeCalls?.([
      ['track', 'Last'],
      ['track', 'Very Last'],
    ]),
  )
  await expect.poll(() => list('ours').length, { timeout: 10_000 }).toBe(before + 2)
  await page.close()
  await expect.poll(() => unknown).toContain('/ours/v1/consent')
  const ids = list('ours').map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(CALLS.length + 2)
  for (const { sentAt, writeKey } of batches.ours)
    expect([ISO.test(String(sentAt)), writeKey]).toEqual([true, 'pk_test'])
})
