import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { BatchAnswer, ErrorBody, Purposes } from '@beckon/protocol'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { post } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let now: number
beforeEach(async () => {
  now = Date.now()
  gateway = await startTestGateway({ clock: () => now })
})
afterEach(() => gateway.stop())

const purposes = (analytics: boolean): Purposes => ({
  functional: true,
  analytics,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
})

async function choose(anonymousId: string, epoch = 1, analytics = true, site = gateway.site) {
  const at = new Date(now).toISOString()
  const choice = { site, anonymousId, epoch, purposes: purposes(analytics), surface: 'api', at }
  expect((await post(`${gateway.url}/v1/consent`, choice)).status).toBe(200)
}

function createEvent(anonymousId: string, epoch: unknown = 1, analytics: unknown = true): object {
  const consent = { epoch, categoryPreferences: { analytics } }
  return { type: 'track', event: 'E', messageId: randomUUID(), anonymousId, context: { consent } }
}

const send = (batch: readonly object[]) =>
  post<BatchAnswer & ErrorBody>(`${gateway.url}/v1/batch`, { writeKey: gateway.site, batch })

function countEvents(): number {
  const db = new Database(join(gateway.data, 'beckon.db'))
  const row = db.prepare<[], { n: number }>('select count(*) as n from event').get()
  db.close()
  return row?.n ?? -1
}

function change(sql: string): void {
  const db = new Database(join(gateway.data, 'beckon.db'))
  db.exec(sql)
  db.close()
}

test('refuses a thousand forged events, each of them, and stores none', async () => {
  const [granted, withdrawn, refused, foreign, erased] = Array.from({ length: 5 }, () =>
    randomUUID(),
  )
  const other = await gateway.createSite()
  await choose(granted ?? '')
  await choose(withdrawn ?? '')
  await choose(withdrawn ?? '', 2, false)
  await choose(refused ?? '', 1, false)
  await choose(foreign ?? '', 1, true, other.site)
  await choose(erased ?? '')
  const own = { site: gateway.site, anonymousId: erased }
  expect((await post(`${gateway.url}/v1/subjects/me/erase`, own)).status).toBe(200)
  const forgeries: (() => object)[] = [
    () => createEvent(randomUUID()),
    () => createEvent(granted ?? '', 2),
    () => createEvent(granted ?? '', 0),
    () => createEvent(granted ?? '', 1, false),
    () => ({ ...createEvent(granted ?? ''), context: {} }),
    () => ({ ...createEvent(granted ?? ''), anonymousId: null, userId: 'ada' }),
    () => createEvent(withdrawn ?? ''),
    () => createEvent(refused ?? ''),
    () => createEvent(foreign ?? ''),
    () => createEvent(erased ?? ''),
  ]
  let refusals = 0
  for (const forge of forgeries) {
    const { status, body } = await send(Array.from({ length: 100 }, forge))
    expect([status, body.error.code]).toEqual([403, 'consent/required'])
    refusals += body.error.details?.length ?? 0
  }
  expect([refusals, countEvents()]).toEqual([1000, 0])
  expect((await send([createEvent(granted ?? '')])).status).toBe(200)
  expect(countEvents()).toBe(1)
})

test('covers nothing by a grant that is a year old, until it is given again', async () => {
  const visitor = randomUUID()
  await choose(visitor)
  now += 364 * 24 * 60 * 60 * 1000
  expect((await send([createEvent(visitor)])).status).toBe(200)
  now += 2 * 24 * 60 * 60 * 1000
  expect((await send([createEvent(visitor)])).body.error.code).toBe('consent/required')
  await choose(visitor, 2)
  expect((await send([createEvent(visitor, 2)])).status).toBe(200)
})

test('takes nothing while the ledger cannot be read, and says to come again', async () => {
  const visitor = randomUUID()
  await choose(visitor)
  change('alter table consent_receipt rename to away')
  const { status, headers, body } = await send([createEvent(visitor)])
  expect([status, body.error.code]).toEqual([503, 'server/unavailable'])
  expect([headers.get('retry-after'), countEvents()]).toEqual(['1', 0])
  change('alter table away rename to consent_receipt')
  expect((await send([createEvent(visitor)])).status).toBe(200)
  expect(countEvents()).toBe(1)
})
