import { randomUUID } from 'node:crypto'
import type { BatchAnswer, ErrorBody } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { post } from '../../test-client.ts'
import { readRows } from '../../test-database.ts'
import { countEvents, createEvent, choose as giveReceipt } from '../../test-forged-events.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let now: number
beforeEach(async () => {
  now = Date.now()
  gateway = await startTestGateway({ clock: () => now })
})
afterEach(() => gateway.stop())

const choose = (anonymousId: string, epoch = 1) =>
  giveReceipt({ url: gateway.url, site: gateway.site, anonymousId, epoch, now })

const send = (batch: readonly object[]) =>
  post<BatchAnswer & ErrorBody>(`${gateway.url}/v1/batch`, { writeKey: gateway.site, batch })

const change = (sql: string) => readRows(gateway.data, sql)

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
  await change('alter table consent_receipt rename to away')
  const { status, headers, body } = await send([createEvent(visitor)])
  expect([status, body.error.code]).toEqual([503, 'server/unavailable'])
  expect([headers.get('retry-after'), await countEvents(gateway)]).toEqual(['1', 0])
  await change('alter table away rename to consent_receipt')
  expect((await send([createEvent(visitor)])).status).toBe(200)
  expect(await countEvents(gateway)).toBe(1)
})
