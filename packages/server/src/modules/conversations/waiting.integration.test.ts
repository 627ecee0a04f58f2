import type { Case, MessagePage, SiteConfig } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  setSettings,
  signIn,
  type TestAgent,
  type TestVisitor,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let time = 0

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => Date.now() + time })
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

const say = async (visitor: TestVisitor) =>
  (await visitor.ask('message:send', { id: ulid(), text: 'Hello?' })).message

async function openShop() {
  const site = { ...(await gateway.createSite()), url: gateway.url }
  const cookie = await signIn(await site.createLoginLink())
  const enter = () => connectAgent(gateway.url, cookie)
  const answer = (agent: TestAgent, { conversationId }: { conversationId: string }) =>
    agent.ask('message:send', { id: ulid(), conversationId, text: 'Here I am.' })
  return { site, enter, answer }
}

const isAt = (place: number) => (notice: { waiting: { place: number } | null }) =>
  notice.waiting?.place === place
const isOut = (notice: { waiting: unknown }) => notice.waiting === null

test('tells who waits their place, which only goes down, until they are answered or give up', async () => {
  const { site, enter, answer } = await openShop()
  const agent = await enter()
  const [first, second] = [await enterVisitor(site), await enterVisitor(site)]
  const third = await enterVisitor(site)
  const messages = [await say(first), await say(second), await say(third)]
  await third.notice('waiting:changed', isAt(3))
  // Another message is no second place, and no better one.
  await say(third)
  await answer(agent, messages[0] as { conversationId: string })
  await first.notice('waiting:changed', isOut)
  await third.notice('waiting:changed', isAt(2))
  await second.ask('case:end', {})
  await second.notice('waiting:changed', isOut)
  await third.notice('waiting:changed', isAt(1))
  // Who comes back after giving up is behind the others.
  await say(second)
  await second.notice('waiting:changed', isAt(2))
  const { waiting } = (await third.ask('messages:list', {})) as MessagePage
  expect(waiting).toEqual({ place: 1, minutes: null })
  const { cases } = await agent.ask('cases:list', { status: 'open' })
  expect(cases.filter((item: Case) => item.waitsSince !== null)).toHaveLength(2)
})

test('says how long it takes once enough were answered, and only while somebody is there', async () => {
  const { site, enter, answer } = await openShop()
  const agent = await enter()
  for (let count = 0; count < 5; count++) {
    const visitor = await enterVisitor(site)
    const message = await say(visitor)
    time += 180_000
    await answer(agent, message)
  }
  const visitor = await enterVisitor(site)
  await say(visitor)
  const minutes = { from: 3, to: 4 }
  await visitor.notice('waiting:changed', ({ waiting }) => waiting?.minutes?.from === minutes.from)
  await agent.ask('away:set', { away: true })
  await visitor.notice('waiting:changed', ({ waiting }) => waiting?.minutes === null)
  await agent.ask('away:set', { away: false })
  await vi.waitFor(async () => {
    const { body } = await get<MessagePage>(`${gateway.url}/v1/messages`, bearer(visitor.session))
    expect(body.waiting?.minutes?.from).toBe(minutes.from)
  }, 10_000)
})

test('tells visitors whether somebody is there, and keeps who is away', async () => {
  const { site, enter } = await openShop()
  const visitor = await enterVisitor(site)
  const readConfig = async () =>
    (await get<SiteConfig>(`${gateway.url}/v1/sites/${site.site}/config`)).body.staffed
  await visitor.notice('staff:changed', ({ staffed }) => !staffed)
  expect(await readConfig()).toBe(false)
  const agent = await enter()
  await visitor.notice('staff:changed', ({ staffed }) => staffed)
  expect(await readConfig()).toBe(true)
  const other = await enter()
  await agent.ask('away:set', { away: true })
  await other.notice('away:changed', ({ away }) => away)
  await vi.waitFor(() => expect(visitor.count('staff:changed')).toBe(3), 10_000)
  await enter()
  expect(await readConfig()).toBe(false)
})

test('calls as soon as possible are offered within the hours only while an agent is there', async () => {
  const { site, enter } = await openShop()
  const day = [['00:00', '24:00']]
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
  const visitor = await enterVisitor(site)
  const ask = { id: ulid(), phone: '+442079460958' }
  expect(await visitor.ask('callbacks:slots', {})).toMatchObject({ now: true, staffed: false })
  await setSettings(site, 'hours', { zone: 'UTC', week })
  expect(await visitor.ask('callbacks:slots', {})).toMatchObject({ now: false, staffed: false })
  expect(await visitor.refusal('callback:request', ask)).toBe('callback/closed')
  await setSettings(site, 'callbacks', { staffed: false })
  expect(await visitor.ask('callbacks:slots', {})).toMatchObject({ now: true, staffed: false })
  await setSettings(site, 'callbacks', {})
  await enter()
  expect(await visitor.ask('callbacks:slots', {})).toMatchObject({ now: true, staffed: true })
  await visitor.ask('callback:request', ask)
})

test('tells each side what reached the other, and never less than before', async () => {
  const { site, enter, answer } = await openShop()
  const agent = await enter()
  const visitor = await enterVisitor(site)
  const message = await say(visitor)
  const { conversationId } = message
  agent.socket.emit('message:delivered', { conversationId, seq: 1 })
  await visitor.notice('message:delivered', ({ delivered }) => delivered.agent === 1)
  await answer(agent, message)
  visitor.socket.emit('message:delivered', { seq: 99 })
  const told = await agent.notice('message:delivered', ({ delivered }) => delivered.visitor === 2)
  expect(told).toEqual({ conversationId, delivered: { visitor: 2, agent: 1 } })
  visitor.socket.emit('message:delivered', { seq: 1 })
  // Read is delivered, also where the client is too old to say so.
  await agent.ask('message:read', { conversationId, seq: 2 })
  const page = (await visitor.ask('messages:list', {})) as MessagePage
  expect(page.delivered).toEqual({ visitor: 2, agent: 2 })
})
