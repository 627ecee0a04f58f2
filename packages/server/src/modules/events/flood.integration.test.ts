import { LIMITS } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, closeSockets, enterVisitor, get, post, ulid } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ intakeBytes: 1_000_000 })
})
afterAll(async () => {
  closeSockets()
  await gateway.stop()
})

const eventOf = (messageId: string, size = 0) => ({
  type: 'track',
  event: 'Flooded',
  anonymousId: 'a',
  messageId,
  properties: { pad: 'x'.repeat(size) },
})
const send = (batch: unknown[]) =>
  post<object>(`${gateway.url}/v1/batch`, { writeKey: gateway.source, batch })

test('refuses batches while too many wait, stores each that it took, and answers messages all the while', async () => {
  const visitor = await enterVisitor(gateway)
  let stopped = false
  let refused = 0
  const taken: string[] = []

  async function flood(sender: number): Promise<void> {
    for (let count = 0; !stopped; count++) {
      const ids = Array.from({ length: 100 }, (_, i) => `${sender}-${count}-${i}`)
      const { status, headers } = await send(ids.map((id) => eventOf(id, 400)))
      if (status === 200) taken.push(...ids)
      else {
        expect([status, headers.get('retry-after')]).toEqual([429, '2'])
        refused += 1
      }
    }
  }
  const floods = Promise.all(Array.from({ length: 40 }, (_, sender) => flood(sender)))
  const waits: number[] = []
  await expect.poll(() => refused, { timeout: 30_000 }).toBeGreaterThan(0)
  for (let count = 0; count < 30; count++) {
    const from = performance.now()
    await visitor.ask('message:send', { id: ulid(), text: `Message ${count}` })
    waits.push(performance.now() - from)
  }
  stopped = true
  await floods
  expect(await visitor.ask('messages:list', {})).toMatchObject({ lastSeq: 30 })
  expect(taken.length).toBeGreaterThan(0)
  // A gateway that is kept from it would be slow with most of them.
  expect(waits.toSorted((a, b) => a - b)[waits.length >> 1]).toBeLessThan(3000)
  // Whatever was taken is there, and there is room again.
  const again = await send([eventOf(taken[0] ?? ''), eventOf('the last one')])
  expect(again.status).toBe(200)
  const stored = new Set<string>()
  for (let next: string | null = ''; next !== null; ) {
    const query: string = next === '' ? '' : `&cursor=${next}`
    const { body }: { body: { events: { messageId: string }[]; next: string | null } } = await get(
      `${gateway.url}/v1/events?limit=1000${query}`,
      bearer(gateway.secret),
    )
    for (const { messageId } of body.events) stored.add(messageId)
    next = body.next
  }
  expect(taken.filter((id) => !stored.has(id))).toEqual([])
  expect(stored.size).toBe(taken.length + 1)
}, 60_000)

test('holds to the sizes of Segment: 32 kB an event, 500 kB a batch', async () => {
  const room = LIMITS.eventBytes - JSON.stringify(eventOf('large')).length
  expect((await send([eventOf('large', room)])).body).toMatchObject({ success: true })
  const { body } = await send([eventOf('larger', room + 1), eventOf('beside it')])
  expect(body).toMatchObject({ errors: [{ index: 0, code: 'event/too-large' }] })
  const many = (count: number) => Array.from({ length: count }, (_, i) => eventOf(`m${i}`, 24_000))
  expect((await send(many(20))).status).toBe(200)
  const refused = await send(many(22))
  expect(refused).toMatchObject({ status: 413, body: { error: { code: 'request/too-large' } } })
})
