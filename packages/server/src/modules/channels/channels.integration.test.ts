import type { Decision, OutboxEntry } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'
import type { Reach } from '../deliveries/deliveries.types.ts'
import { Refused } from '../deliveries/pass-gate.usecases.ts'
import type { Channel, ReplyDelivery } from './channels.types.ts'

/** Some of these wait on purpose. */
const SOON = { timeout: 10_000 }

let gateway: TestGateway
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

/** A channel that keeps what it is given. */
function createKeeper(
  reach: Partial<Reach> | undefined,
  fail: () => Error | undefined = () => undefined,
) {
  const sent: ReplyDelivery[] = []
  const channel: Channel = {
    name: 'push',
    canReach: async () =>
      reach && { address: 'over-there', consent: 'granted', since: '2026-01-01', ...reach },
    async send(_store, delivery) {
      const error = fail()
      if (error !== undefined) throw error
      sent.push(delivery)
    },
  }
  return { channel, sent }
}

interface Life {
  session: string
  conversationId: string
  answer(text: string): Promise<string>
  decisions(): Promise<Decision[]>
}

/** A visitor who wrote something and left, and a site's server that answers. */
async function begin(channel: Channel, reach = { gather: 0, away: 0 }): Promise<Life> {
  gateway = await startTestGateway({ channels: [channel], reach })
  const { url, secret } = gateway
  const session = await openSession(gateway)
  const first = await post<{ message: { conversationId: string } }>(
    `${url}/v1/messages`,
    { id: ulid(), text: 'Is it in stock?' },
    bearer(session),
  )
  const { conversationId } = first.body.message
  return {
    session,
    conversationId,
    async answer(text) {
      const path = `${url}/v1/conversations/${conversationId}/messages`
      const { body } = await post<{ message: { id: string } }>(
        path,
        { id: ulid(), text },
        bearer(secret),
      )
      return body.message.id
    },
    async decisions() {
      const answer = await get<{ decisions: Decision[] }>(`${url}/v1/decisions`, bearer(secret))
      return answer.body.decisions
    },
  }
}

test('brings an answer to who left, on the channel they chose, and says why', async () => {
  const { channel, sent } = createKeeper({})
  const { answer, decisions, conversationId } = await begin(channel)
  const messageId = await answer('Yes, in oak.')
  await expect.poll(() => sent, SOON).toHaveLength(1)
  expect(sent[0]).toMatchObject({ address: 'over-there', conversationId })
  expect(sent[0]?.messages.map(({ text }) => text)).toEqual(['Yes, in oak.'])
  await expect.poll(decisions, SOON).toHaveLength(1)
  const [decision] = await decisions()
  expect(decision).toMatchObject({
    channel: 'push',
    purpose: 'reply',
    verdict: 'sent',
    reason: null,
    messageId,
    inputs: { consent: 'granted', isRead: false, sentToday: 0 },
  })
  expect(JSON.stringify(decision)).not.toContain('over-there')
})

test('gathers answers that come shortly after one another, and says it of each', async () => {
  const { channel, sent } = createKeeper({})
  const { answer, decisions } = await begin(channel, { gather: 2000, away: 0 })
  for (const text of ['One', 'two', 'three']) await answer(text)
  await expect.poll(decisions, SOON).toHaveLength(3)
  expect(sent.map(({ messages }) => messages.map(({ text }) => text))).toEqual([
    ['One', 'two', 'three'],
  ])
  const [first, ...others] = await decisions()
  expect(others.map(({ deliveryId }) => deliveryId)).toEqual(Array(2).fill(first?.deliveryId))
  await answer('four')
  await expect.poll(() => sent.at(-1)?.messages.map(({ text }) => text), SOON).toEqual(['four'])
})

test('sends nothing where the visitor has read it by then, or nobody agreed, or nobody proved it', async () => {
  const { channel, sent } = createKeeper({ consent: 'pending' })
  const { answer, decisions } = await begin(channel)
  await answer('Yes')
  await expect.poll(decisions, SOON).toMatchObject([{ verdict: 'held', reason: 'unconfirmed' }])
  await gateway.stop()

  const read = createKeeper({})
  const life = await begin(read.channel, { gather: 1500, away: 0 })
  await life.answer('Yes')
  const visitor = await connectVisitor(gateway.url, { session: life.session, protocol: 1 })
  await visitor.ask('message:read', { seq: 2 })
  visitor.socket.disconnect()
  await expect.poll(life.decisions, SOON).toMatchObject([{ verdict: 'held', reason: 'read' }])
  expect([...sent, ...read.sent]).toEqual([])
})

test('writes nothing down for visitors who chose no other channel', async () => {
  const { channel } = createKeeper(undefined)
  const { answer } = await begin(channel)
  await answer('Yes')
  const { body } = await get<{ entries: OutboxEntry[] }>(
    `${gateway.url}/v1/outbox`,
    bearer(gateway.secret),
  )
  expect(body.entries).toEqual([])
})

test('waits while the visitor is here, and looks again', async () => {
  const { channel, sent } = createKeeper({})
  const { answer, session } = await begin(channel, { gather: 0, away: 600 })
  const visitor = await connectVisitor(gateway.url, { session, protocol: 1 })
  await answer('Yes')
  const outbox = () =>
    get<{ entries: OutboxEntry[] }>(`${gateway.url}/v1/outbox`, bearer(gateway.secret))
  const createdAt = (await outbox()).body.entries[0]?.createdAt ?? ''
  const isPutOff = async () => ((await outbox()).body.entries[0]?.dueAt ?? '') > createdAt
  await expect.poll(isPutOff, SOON).toBe(true)
  expect(sent).toEqual([])
  visitor.socket.disconnect()
  await expect.poll(() => sent, SOON).toHaveLength(1)
})

test('never writes again to an address that takes nothing', async () => {
  const { channel, sent } = createKeeper({}, () => new Refused('No such user'))
  const { answer, decisions } = await begin(channel)
  await answer('One')
  await expect.poll(decisions, SOON).toMatchObject([{ verdict: 'held', reason: 'refused' }])
  await answer('Two')
  await expect.poll(decisions, SOON).toHaveLength(2)
  expect((await decisions())[0]).toMatchObject({ verdict: 'held', reason: 'suppressed' })
  expect(sent).toEqual([])
})

test('tries again where the other side is away, and shows what waits', async () => {
  const { channel } = createKeeper({}, () => new Error('451 Try again later'))
  const { answer, decisions } = await begin(channel)
  await answer('One')
  const outbox = async () => {
    const url = `${gateway.url}/v1/outbox?state=pending`
    return (await get<{ entries: OutboxEntry[] }>(url, bearer(gateway.secret))).body.entries
  }
  await expect.poll(outbox, SOON).toMatchObject([{ attempts: 1, error: '451 Try again later' }])
  expect(await decisions()).toEqual([])
})

test('refuses to show or replay anything without the secret of its site', async () => {
  const { channel } = createKeeper({})
  await begin(channel)
  const { url, site, secret } = gateway
  const other = await gateway.createSite()
  for (const key of [site, 'sk_wrong']) {
    expect((await get(`${url}/v1/decisions`, bearer(key))).status).toBeGreaterThanOrEqual(401)
    expect((await get(`${url}/v1/outbox`, bearer(key))).status).toBeGreaterThanOrEqual(401)
  }
  const replay = await post(`${url}/v1/outbox/none/replay`, {}, bearer(secret))
  expect(replay).toMatchObject({ status: 404, body: { error: { code: 'outbox/not-found' } } })
  expect((await get(`${url}/v1/outbox?state=odd`, bearer(other.secret))).status).toBe(400)
})
