import type { ErrorBody } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  enterVisitor,
  get,
  openSession,
  post,
  signIn,
  ulid,
} from '../test-client.ts'
import { startTestCluster, type TestCluster } from '../test-cluster.ts'
import { query, withTestDatabase } from '../test-database.ts'

let cluster: TestCluster
beforeAll(async () => {
  cluster = await startTestCluster()
})
afterEach(closeSockets)
afterAll(() => cluster.stop())

/** Does something on the database itself, beside all gateways. */
const command = (text: string, values: unknown[] = []) =>
  withTestDatabase(cluster.first.data, (db) => query(db, text, values))

test('hints that were told while connections were cut arrive when they are back', async () => {
  const { here, there } = await cluster.createSite()
  const session = await openSession(here)
  const near = await connectVisitor(here.url, { session, protocol: 1 })
  const far = await connectVisitor(there.url, { session, protocol: 1 })
  for (let index = 0; index < 5; index++) {
    await command(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'beckon hints%'`,
    )
    await near.ask('message:send', { id: ulid(), text: `message ${index}` })
    await far.notice('message:new', ({ message }) => message.text === `message ${index}`)
  }
  // Nobody had to connect anew for it.
  expect([near.socket.connected, far.socket.connected]).toEqual([true, true])
})

test('clients of a gateway connect anew where hints are lost for good', async () => {
  const { there } = await cluster.createSite()
  const visitor = await enterVisitor(there)
  const reason = new Promise((resolve) => visitor.socket.once('disconnect', resolve))
  const items = [['fact', 'case:changed', { siteId: 's', caseId: 'c' }]]
  const tick = (from: number) =>
    command("select pg_notify('beckon_hints', $1)", [
      `0 ${JSON.stringify({ node: 'stranger', from, items })}`,
    ])
  await tick(1)
  await tick(9)
  // A client of Socket.IO comes back by itself from this one.
  expect(await reason).toBe('transport close')
})

test('a place in the queue is told wherever somebody waits, and moves up wherever another leaves', async () => {
  const { here, there } = await cluster.createSite()
  const agent = await connectAgent(here.url, await signIn(await here.createLoginLink()))
  const [first, second] = [await enterVisitor(here), await enterVisitor(there)]
  await second.notice('staff:changed', ({ staffed }) => staffed)
  const say = (visitor: typeof first) =>
    visitor.ask('message:send', { id: ulid(), text: 'Anybody there?' })
  const { message } = await say(first)
  await say(second)
  await second.notice('waiting:changed', ({ waiting }) => waiting?.place === 2)
  const { conversationId } = message
  await agent.ask('message:send', { id: ulid(), conversationId, text: 'I am.' })
  await second.notice('waiting:changed', ({ waiting }) => waiting?.place === 1)
  await first.notice('waiting:changed', ({ waiting }) => waiting === null)
})

test('what happens is shown live to an agent at another gateway who looks at that person', async () => {
  const { here, there } = await cluster.createSite()
  const agent = await connectAgent(there.url, await signIn(await here.createLoginLink()))
  const track = (event: string) =>
    post(`${here.url}/v1/track`, { userId: 'u-1', event }, bearer(here.secret))
  await track('Before')
  const found = await get<{ person: { id: string } }>(
    `${there.url}/v1/people/u-1`,
    bearer(here.secret),
  )
  const personId = found.body.person.id
  await agent.ask('person:watch', { personId })
  await vi.waitFor(async () => {
    await track('Now')
    expect(agent.count('event:new')).toBeGreaterThan(0)
  }, 15_000)
  expect((await agent.notice('event:new')).event.event).toBe('Now')
})

test('guesses at a password count wherever they are made', async () => {
  const { here, there } = await cluster.createSite()
  const guess = async ({ url }: { url: string }) => {
    const input = { email: 'nobody@example.com', password: 'guess' }
    return (await post<ErrorBody>(`${url}/v1/agents/sign-in`, input)).body.error.code
  }
  for (let tried = 0; tried < 5; tried++) expect(await guess(here)).toBe('auth/refused')
  await vi.waitFor(async () => expect(await guess(there)).toBe('auth/too-many'), 15_000)
})
