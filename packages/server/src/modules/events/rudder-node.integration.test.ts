import RudderAnalytics from '@rudderstack/rudder-sdk-node'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  BAD_CALLS,
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

/** Makes calls with RudderStack's own library, compressed as it does by itself. */
async function send(calls: readonly FleetCall[]): Promise<Map<string, FleetCall>> {
  const failures: unknown[] = []
  const analytics = new RudderAnalytics(site.source, {
    dataPlaneUrl: fleet.proxy.url,
    logLevel: 'none',
    retryCount: 5,
    errorHandler: (error) => failures.push(error),
  })
  const sent = new Map<string, FleetCall>()
  for (const call of calls) {
    const { type, ...members } = call
    const messageId = crypto.randomUUID()
    const who = type === 'alias' ? {} : { anonymousId: 'visitor-1' }
    const track = analytics[type] as (message: object) => unknown
    track.call(analytics, { ...who, ...members, messageId })
    sent.set(messageId, call)
  }
  await analytics.flush()
  expect(failures).toEqual([])
  return sent
}

for (const [weather, faults] of Object.entries(WEATHER)) {
  test(`takes each call of @rudderstack/rudder-sdk-node once, ${weather}`, async () => {
    fleet.proxy.next(...faults)
    await expectStored(fleet.proxy, site, await send(FLEET_CALLS))
  })
}

test('keeps the good events of @rudderstack/rudder-sdk-node that bad ones came with', async () => {
  const sent = await send([...FLEET_CALLS, ...BAD_CALLS])
  const good = [...sent].filter(([, call]) => FLEET_CALLS.includes(call))
  await expectStored(fleet.proxy, site, new Map(good))
})
