import { Analytics } from '@segment/analytics-node'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

let fleet: Fleet
let site: TestSite

/** Libraries take their time between two attempts. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeEach(async () => {
  fleet = await startFleet()
  site = await fleet.createSite()
})
afterEach(() => fleet.stop())

/** Makes calls with Segment's own library, and gives them by the ids it sent them under. */
async function send(
  calls: readonly FleetCall[],
  writeKey = site.source,
): Promise<Map<string, FleetCall>> {
  const analytics = new Analytics({ writeKey, host: fleet.proxy.url, flushAt: 15, maxRetries: 5 })
  const sent = new Map<string, FleetCall>()
  for (const call of calls) {
    const { type, ...members } = call
    const messageId = crypto.randomUUID()
    const who = type === 'alias' ? {} : { anonymousId: 'visitor-1' }
    const track = analytics[type] as (message: object) => void
    track.call(analytics, { ...who, ...members, messageId })
    sent.set(messageId, call)
  }
  await analytics.closeAndFlush({ timeout: 20_000 })
  return sent
}

for (const [weather, faults] of Object.entries(WEATHER)) {
  test(`takes each call of @segment/analytics-node once, ${weather}`, async () => {
    fleet.proxy.next(...faults)
    const sent = await send(FLEET_CALLS)
    await expectStored(fleet.proxy, site, sent)
    expectPatience(fleet.proxy)
  })
}

for (const [weather, faults] of Object.entries(WEATHER)) {
  test(`keeps the good events of @segment/analytics-node that bad ones came with, ${weather}`, async () => {
    fleet.proxy.next(...faults)
    const sent = await send([...FLEET_CALLS, ...BAD_CALLS])
    const good = [...sent].filter(([, call]) => FLEET_CALLS.includes(call))
    await expectStored(fleet.proxy, site, new Map(good))
    expect(fleet.proxy.requests.map(({ status }) => status).at(-1)).toBe(200)
  })
}

test('has no batch of @segment/analytics-node for too large, however much is in it', async () => {
  // Fifteen at a time, each as large as an event may be.
  const text = 'x'.repeat(31_000)
  const calls = Array.from({ length: 10 }, (_, index) =>
    FLEET_CALLS.map((call) => ({
      ...call,
      ...(call.properties && { properties: { ...call.properties, text, index } }),
    })),
  )
  await expectStored(fleet.proxy, site, await send(calls.flat()))
  expect(fleet.proxy.requests.map(({ status }) => status)).not.toContain(413)
})

test('keeps them where one event is larger than a whole batch may be', async () => {
  const huge: FleetCall = {
    type: 'track',
    event: 'Huge',
    properties: { text: 'x'.repeat(600_000) },
  }
  const sent = await send([...FLEET_CALLS, huge])
  const good = [...sent].filter(([, call]) => call !== huge)
  await expectStored(fleet.proxy, site, new Map(good))
})

test('takes its secret too, and then believes the user id', async () => {
  await expectStored(fleet.proxy, site, await send(FLEET_CALLS, site.secret))
})
