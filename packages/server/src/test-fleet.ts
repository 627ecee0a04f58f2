import type { EventType, StoredEvent } from '@beckon/protocol'
import { expect } from 'vitest'
import { bearer, get } from './test-client.ts'
import { type Fault, startTestProxy, type TestProxy } from './test-proxy.ts'
import { startTestGateway, type TestGateway, type TestSite } from './testing.ts'

/** A call of a library of others, by the names of Segment's spec. */
export interface FleetCall {
  type: EventType
  userId?: string
  event?: string
  name?: string
  category?: string
  groupId?: string
  previousId?: string
  properties?: Record<string, unknown>
  traits?: Record<string, unknown>
  context?: Record<string, unknown>
}

const context = { locale: 'de-DE', campaign: { name: 'spring', source: 'mail' } }

/** One call of each type. */
export const FLEET_CALLS: readonly FleetCall[] = [
  {
    type: 'identify',
    userId: 'u-1',
    traits: { name: 'Zoë 漢 👍', plan: 'pro', seats: 3 },
    context,
  },
  {
    type: 'track',
    event: 'Order Completed',
    properties: { revenue: 9.5, currency: 'EUR', products: [{ id: '1', tags: ['a', 'b'] }] },
    context,
  },
  { type: 'page', category: 'Docs', name: 'Home', properties: { section: 'é' }, context },
  { type: 'screen', name: 'Cart', properties: { items: 2 }, context },
  { type: 'group', groupId: 'acme', traits: { employees: 7 }, context },
  { type: 'alias', userId: 'u-1', previousId: 'old-1', context },
]

const nested = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 1)

/** Calls a library lets through and a gateway does not take. */
export const BAD_CALLS: readonly FleetCall[] = [
  { type: 'track', event: 'Too Deep', properties: { nested } },
  { type: 'track', event: 'Too Large', properties: { text: 'x'.repeat(40_000) } },
]

/** What the network and the gateway do to the next requests. */
export const WEATHER: Readonly<Record<string, readonly Fault[]>> = {
  'in good weather': [],
  'when a connection is reset': ['reset'],
  'when an answer is lost': ['lost'],
  'when it is asked to come back later': [{ status: 429, retryAfter: 1 }],
  'when the gateway is stopping': [{ status: 503, retryAfter: 1 }],
  'when all of that happens': ['reset', { status: 503, retryAfter: 1 }, 'lost'],
}

/** A real gateway behind a proxy, and what a site of it stored. */
export interface Fleet {
  proxy: TestProxy
  createSite(): Promise<TestSite>
  stop(): Promise<void>
}

export async function startFleet(): Promise<Fleet> {
  const gateway: TestGateway = await startTestGateway()
  const proxy = await startTestProxy(gateway.url)
  return {
    proxy,
    createSite: () => gateway.createSite(),
    async stop() {
      await proxy.stop()
      await gateway.stop()
    },
  }
}

async function readEvents({ url }: TestProxy, { secret }: TestSite): Promise<StoredEvent[]> {
  const list = `${url}/v1/events?limit=1000`
  return (await get<{ events: StoredEvent[] }>(list, bearer(secret))).body.events
}

/** What must be stored of a call. */
function toExpected({ name, event, ...call }: FleetCall): object {
  return { ...call, event: event ?? name ?? null }
}

function expectTimes(
  { timestamp, receivedAt, originalTimestamp }: StoredEvent,
  before: string,
): void {
  expect([timestamp, timestamp >= before]).toEqual([timestamp, true])
  expect([timestamp, timestamp <= receivedAt]).toEqual([timestamp, true])
  expect(Math.abs(Date.parse(originalTimestamp ?? '') - Date.parse(timestamp))).toBeLessThan(10_000)
}

/**
 * Waits until all that was sent is stored, and proves that nothing else is, that each member is as
 * it was sent, that none happened after it was received, and that those of the visitor, whose clock
 * is one, keep their order.
 *
 * @param sent the calls by their `messageId`, in the order they were made
 */
export async function expectStored(
  proxy: TestProxy,
  site: TestSite,
  sent: ReadonlyMap<string, FleetCall>,
): Promise<void> {
  await expect
    .poll(async () => (await readEvents(proxy, site)).length, { timeout: 40_000, interval: 50 })
    .toBeGreaterThanOrEqual(sent.size)
  const events = await readEvents(proxy, site)
  expect(events.map(({ messageId }) => messageId).sort()).toEqual([...sent.keys()].sort())
  let before = ''
  for (const [messageId, call] of sent) {
    const event = events.find((each) => each.messageId === messageId)
    expect(event).toMatchObject(toExpected(call))
    if (event === undefined) continue
    expectTimes(event, event.anonymousId === null ? '' : before)
    if (event.anonymousId !== null) before = event.timestamp
  }
}

/** Proves that after a 429 nothing came before its time. */
export function expectPatience({ requests }: TestProxy): void {
  for (const [index, { status, at }] of requests.entries()) {
    const next = requests[index + 1]
    if (status === 429) expect((next?.at ?? 0) - at).toBeGreaterThanOrEqual(1000)
  }
}
