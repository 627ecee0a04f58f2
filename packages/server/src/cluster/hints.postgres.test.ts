import type { Message, MessagePage } from '@beckon/protocol'
import { startRedis, type TestRedis } from '@beckon/tooling/test-redis'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
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

let redis: TestRedis
beforeAll(async () => {
  redis = await startRedis()
})
afterEach(closeSockets)
afterAll(() => redis.stop())

describe.each(['PostgreSQL', 'Redis'])('by %s', (bus) => {
  let cluster: TestCluster
  beforeAll(async () => {
    cluster = await startTestCluster(bus === 'Redis' ? { redis: redis.url } : {})
  })
  afterAll(() => cluster.stop())

  const openShop = async () => {
    const { here, there } = await cluster.createSite()
    const cookie = await signIn(await here.createLoginLink())
    return { here, there, cookie, agent: await connectAgent(there.url, cookie) }
  }

  test('an agent at one gateway and a visitor at another talk, type, read and see each other', async () => {
    const { here, agent } = await openShop()
    const visitor = await enterVisitor(here)
    await visitor.notice('staff:changed', ({ staffed }) => staffed)
    // Longer than one notification may be, and more than ASCII.
    const text = `${'漢字 👍 '.repeat(500)}end`
    const { message } = await visitor.ask('message:send', { id: ulid(), text })
    const told = await agent.notice('message:new')
    expect(told.message).toEqual(message)
    const { personId } = await agent
      .ask('person:watch', { personId: await findPerson(here, message) })
      .then(({ person }) => ({ personId: person.id }))
    await agent.notice(
      'presence:changed',
      (notice) => notice.personId === personId && notice.online,
    )
    const { conversationId } = message
    visitor.socket.emit('typing:set', { active: true })
    await agent.notice('typing:changed', (notice) => notice.active)
    await agent.ask('message:send', { id: ulid(), conversationId, text: 'Here I am.' })
    expect((await visitor.notice('message:new', (n) => n.message.seq === 2)).message.text).toBe(
      'Here I am.',
    )
    await visitor.ask('message:read', { seq: 2 })
    await agent.notice('message:read', ({ read }) => read.visitor === 2)
    visitor.socket.disconnect()
    await agent.notice(
      'presence:changed',
      (notice) => notice.personId === personId && !notice.online,
    )
  })

  test('counts who is there over all gateways: two visitors of one person, and agents who leave', async () => {
    const { here, there, agent, cookie } = await openShop()
    const visitor = await enterVisitor(here)
    await visitor.notice('staff:changed', ({ staffed }) => staffed)
    const again = await connectVisitor(there.url, { session: visitor.session, protocol: 1 })
    const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello?' })
    const personId = await findPerson(here, message)
    const see = async (url: string) => {
      const { body } = await get<{ online: boolean }>(
        `${url}/v1/people/${personId}`,
        bearer(here.secret),
      )
      return body
    }
    visitor.socket.disconnect()
    await vi.waitFor(
      async () => expect(await see(here.url)).toMatchObject({ person: { online: true } }),
      10_000,
    )
    again.socket.disconnect()
    await vi.waitFor(
      async () => expect(await see(here.url)).toMatchObject({ person: { online: false } }),
      10_000,
    )
    const config = async (url: string) =>
      (await get<{ staffed: boolean }>(`${url}/v1/sites/${here.site}/config`)).body.staffed
    expect([await config(here.url), await config(there.url)]).toEqual([true, true])
    const second = await connectAgent(here.url, cookie)
    agent.socket.disconnect()
    second.socket.disconnect()
    await vi.waitFor(
      async () => expect([await config(here.url), await config(there.url)]).toEqual([false, false]),
      12_000,
    )
  })

  test('ends sockets of an agent who signs out, and of a person who is erased, wherever they are', async () => {
    const { here, there, agent, cookie } = await openShop()
    const visitor = await enterVisitor(there)
    const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Forget me' })
    const personId = await findPerson(here, message)
    await post(`${here.url}/v1/subjects/${personId}/erase`, {}, bearer(here.secret))
    await visitor.notice('session:ended')
    await post(`${here.url}/v1/agents/logout`, {}, { cookie, origin: here.url })
    await agent.notice('session:ended')
  })
})

async function findPerson(
  { url, secret }: { url: string; secret: string },
  message: Message,
): Promise<string> {
  const { body } = await get<{ conversations: { id: string; personId: string }[] }>(
    `${url}/v1/conversations`,
    bearer(secret),
  )
  return body.conversations.find(({ id }) => id === message.conversationId)?.personId ?? ''
}

describe('when Redis goes away', () => {
  test.each(['halt', 'freeze'] as const)(
    'hints take the other way (%s), later ones come by it again, and none is lost',
    async (how) => {
      const cluster = await startTestCluster({ redis: redis.url })
      const { here, there } = await cluster.createSite()
      const session = await openSession(here)
      const near = await connectVisitor(here.url, { session, protocol: 1 })
      const far = await connectVisitor(there.url, { session, protocol: 1 })
      const texts = Array.from({ length: 12 }, (_, index) => `message ${index}`)
      const took: number[] = []
      for (const [index, text] of texts.entries()) {
        if (index === 3) await redis[how]()
        if (index === 9) await (how === 'halt' ? redis.resume() : redis.thaw())
        const begun = Date.now()
        await near.ask('message:send', { id: ulid(), text })
        took.push(Date.now() - begun)
        await far.notice('message:new', ({ message }) => message.text === text)
      }
      // An ack waits for no bus, which would take three seconds each time.
      expect(Math.min(...took.slice(3, 9))).toBeLessThan(2000)
      const { body } = await get<MessagePage>(`${there.url}/v1/messages?after=0`, bearer(session))
      expect(body.messages.map(({ text }) => text)).toEqual(texts)
      expect(far.count('message:new')).toBe(12)
      await cluster.stop()
    },
    60_000,
  )

  test('a gateway starts without it, and takes it up when it is there', async () => {
    await redis.halt()
    const cluster = await startTestCluster({ redis: redis.url })
    const { here, there } = await cluster.createSite()
    const session = await openSession(here)
    const far = await connectVisitor(there.url, { session, protocol: 1 })
    await post(`${here.url}/v1/messages`, { id: ulid(), text: 'without' }, bearer(session))
    await far.notice('message:new', ({ message }) => message.text === 'without')
    await redis.resume()
    await post(`${here.url}/v1/messages`, { id: ulid(), text: 'with' }, bearer(session))
    await far.notice('message:new', ({ message }) => message.text === 'with')
    await cluster.stop()
  }, 60_000)
})
