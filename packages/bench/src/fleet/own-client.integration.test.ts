import { type Beckon, createBeckon } from '@beckon/core'
import type { StoredEvent } from '@beckon/protocol'
import { startTestGateway, type TestGateway } from '@beckon/server/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Collector, createCollector } from '../collector/collector.ts'
import type { Fault } from '../collector/exchange.ts'
import { answerUnavailable, cutLine, loseAnswers, throttleFor } from '../collector/faults.ts'
import { forwardTo } from '../collector/upstreams.ts'

vi.setConfig({ testTimeout: 60_000 })

let gateway: TestGateway
let collector: Collector
let beckon: Beckon

beforeEach(async () => {
  gateway = await startTestGateway()
  collector = await createCollector(forwardTo(gateway.url))
  beckon = createBeckon({ site: gateway.site, host: collector.url })
  await beckon.consent('granted')
})
afterEach(async () => {
  await beckon.destroy()
  await collector.stop()
  await gateway.stop()
})

/** What stands between takes small requests only. */
const takeAtMost =
  (events: number): Fault =>
  (next) =>
  async (exchange) => {
    const { batch = [] } = JSON.parse(exchange.body.toString() || '{}') as { batch?: unknown[] }
    return batch.length > events ? { status: 413, body: 'too large' } : next(exchange)
  }

/** Only the first requests that carry events get it. */
function atFirst(fault: Fault, times: number): Fault {
  let left = times
  return (next) => {
    const spoiled = fault(next)
    return (exchange) =>
      exchange.path.endsWith('/batch') && left-- > 0 ? spoiled(exchange) : next(exchange)
  }
}

const WEATHER: Readonly<Record<string, () => Fault | undefined>> = {
  'in good weather': () => undefined,
  'when requests are too large': () => takeAtMost(2),
  'when only single events are not too large': () => takeAtMost(1),
  'when a connection is reset': () => atFirst(cutLine, 2),
  'when answers are lost': () => loseAnswers((turn) => turn < 2),
  'when the gateway is stopping': () => atFirst(answerUnavailable, 2),
  'when it is asked to come back later': () => throttleFor(1),
}

const nested = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 1)

/** All six calls, and among them one that the gateway does not take. */
async function makeCalls(): Promise<string[]> {
  const at = (messageId: string) => ({ messageId })
  await beckon.page('Home', { section: 'é' }, at('m-page'))
  await beckon.identify('u-1', { plan: 'pro' })
  await beckon.track('Order Completed', { revenue: 9.5 }, at('m-track'))
  await beckon.track('Too Deep', { nested } as never, at('m-bad'))
  await beckon.screen('Cart', { items: 2 }, at('m-screen'))
  await beckon.group('acme', { employees: 7 }, at('m-group'))
  await beckon.alias('u-2', at('m-alias'))
  return ['m-alias', 'm-group', 'm-page', 'm-screen', 'm-track']
}

async function readStored(): Promise<StoredEvent[]> {
  const headers = { authorization: `Bearer ${gateway.secret}` }
  const answer = await fetch(`${gateway.url}/v1/events?limit=1000`, { headers })
  return ((await answer.json()) as { events: StoredEvent[] }).events
}

test.each(Object.entries(WEATHER))(
  'each call is stored once, and the bad one told of, %s',
  async (_, createFault) => {
    const told: string[] = []
    beckon.on('event:dropped', ({ reason, count }) => told.push(`${reason} ${count}`))
    collector.setFault(createFault())
    const sent = await makeCalls()
    await expect
      .poll(async () => (await beckon.stats()).queued, { timeout: 40_000, interval: 100 })
      .toBe(0)
    const events = await readStored()
    const types = events.map(({ type }) => type).sort()
    expect(types).toEqual(['alias', 'group', 'identify', 'page', 'screen', 'track'])
    const named = events.filter(({ type }) => type !== 'identify')
    expect(named.map(({ messageId }) => messageId).sort()).toEqual(sent)
    expect(told).toEqual(['refused 1'])
    const { tracked, acknowledged, dropped } = await beckon.stats()
    expect([tracked, acknowledged, dropped]).toEqual([7, 6, { refused: 1 }])
  },
)
