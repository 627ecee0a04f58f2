import { setTimeout } from 'node:timers/promises'
import type { ErrorBody, Message, MessagePage } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { toKnownError } from '../shared/known-error.ts'
import { createNode, type Node } from '../store-contract/suite.ts'
import { addPerson, write } from '../store-contract/tools.ts'
import { bearer, get, openSession, post, ulid } from '../test-client.ts'
import { type Cut, startTestCut, type TestCut } from '../test-cut.ts'
import { createTestDatabase, dropTestDatabase, readRows } from '../test-database.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'
import { openDatabase } from './open-database.ts'
import { createStore } from './store.ts'

let stops: (() => Promise<unknown>)[]
beforeEach(() => {
  stops = []
})
afterEach(async () => {
  for (const stop of stops.reverse()) await stop()
})

/** A node whose way to the database can be cut. */
async function openNode(): Promise<{ node: Node; cut: TestCut; data: string }> {
  const data = createId()
  const database = (await createTestDatabase(data)) ?? ''
  const cut = await startTestCut(database)
  const store = createStore(await openDatabase({ data: '', database: cut.url }), () => {})
  stops.push(() => dropTestDatabase(data), cut.stop, store.close)
  return { node: createNode(store), cut, data }
}

const codeOf = (error: unknown): string => toKnownError(error).code

test.each<[Cut, number]>([
  ['before', 0],
  ['after', 1],
])(
  'acks nothing that was cut off %s its commit, and stores once what is sent again',
  async (when, left) => {
    const { node, cut, data } = await openNode()
    const { sites, conversations } = node.usecases
    const { id: siteId } = await sites.createSite({ name: 'A', color: null, country: 'GB' })
    const site = await sites.readKey(siteId, 'pk')
    const { id } = await addPerson({ siteId, site, nodes: [node, node] })
    await conversations.send(write(id, siteId))
    const draft = write(id, siteId)
    cut.next('commit\0', when)
    const code = await conversations.send(draft).then(() => 'acked', codeOf)
    expect(code).toBe('server/unavailable')
    const later = 'select id, seq from message where seq > 1'
    expect(await readRows(data, later)).toHaveLength(left)
    const message = await conversations.send(draft)
    expect(message.seq).toBe(2)
    expect(await readRows(data, later)).toEqual([{ id: message.id, seq: 2 }])
  },
)

test('begins by itself anew what was cut off before anything of it was to be stored', async () => {
  const { node, cut, data } = await openNode()
  const { sites } = node.usecases
  cut.next('insert into "site"', 'before')
  await sites.createSite({ name: 'A', color: null, country: 'GB' })
  expect(await readRows(data, 'select name from site')).toEqual([{ name: 'A' }])
})

test('tells why nothing can be stored, and goes on by itself once it can', async () => {
  const gateway = await startTestGateway()
  stops.push(gateway.stop)
  const session = await openSession(gateway)
  await cutAll(gateway)
  const url = `${gateway.url}/v1/messages`
  const send = () => post<ErrorBody>(url, { id: ulid(), text: 'Hello' }, bearer(session))
  const isSent = async () => {
    const { status, body } = await send()
    if (status !== 200) expect(body.error.code).toBe('server/unavailable')
    return status === 200
  }
  // Each connection that was cut is noticed when it is used, or before.
  await expect.poll(isSent, { timeout: 30_000 }).toBe(true)
  expect((await get(`${gateway.url}/readyz`)).status).toBe(200)
})

/** Ends whatever the gateway has with its database. */
async function cutAll({ data }: TestGateway): Promise<number> {
  const ended = await readRows(
    data,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
  return ended.length
}

interface Sent {
  id: string
  message: Message
  refusals: string[]
}

/** Sends until it is acked, as a client does. */
async function sendUntilAcked(url: string, session: string, text: string): Promise<Sent> {
  const id = ulid()
  for (const refusals: string[] = []; ; await setTimeout(5)) {
    const answer = await post<ErrorBody & { message: Message }>(url, { id, text }, bearer(session))
    if (answer.status === 200) return { id, message: answer.body.message, refusals }
    refusals.push(`${answer.status} ${answer.body.error.code} ${answer.headers.get('retry-after')}`)
  }
}

test('loses and doubles nothing of several visitors while connections are cut again and again', async () => {
  const gateway = await startTestGateway()
  stops.push(gateway.stop)
  const url = `${gateway.url}/v1/messages`
  const sessions = await Promise.all(Array.from({ length: 6 }, () => openSession(gateway)))
  let isOver = false
  let cuts = 0
  async function cutOften(): Promise<void> {
    for (; !isOver; await setTimeout(40)) cuts += await cutAll(gateway)
  }
  const cutting = cutOften()
  const sent = await Promise.all(
    sessions.map(async (session) => {
      const acked: Sent[] = []
      for (let index = 0; index < 15; index++) {
        acked.push(await sendUntilAcked(url, session, `message ${index}`))
      }
      return acked
    }),
  )
  isOver = true
  await cutting
  expect(cuts).toBeGreaterThan(10)
  for (const refusal of sent.flat().flatMap(({ refusals }) => refusals)) {
    expect(refusal).toBe('503 server/unavailable 1')
  }
  const isReady = async () => (await get(`${url}`, bearer(sessions[0] ?? ''))).status
  await expect.poll(isReady).toBe(200)
  for (const [index, session] of sessions.entries()) {
    const { body } = await get<MessagePage>(`${url}?after=0&limit=100`, bearer(session))
    expect(body.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
    expect(body.messages.map(({ clientId }) => clientId)).toEqual(sent[index]?.map(({ id }) => id))
    expect(body.messages.map(({ id }) => id)).toEqual(sent[index]?.map(({ message }) => message.id))
  }
}, 120_000)
