import { schemas } from '@beckon/protocol/validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  get,
  openSession,
  post,
  signIn,
  ulid,
} from '../test-client.ts'
import { query, withTestDatabase } from '../test-database.ts'
import { liveWith, MARKS } from '../test-life.ts'
import { type Asker, ROUTE_ACCESS } from '../test-routes.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../testing.ts'

type Row = Record<string, unknown>

let gateway: TestGateway
/** Whoever tries, of another company. */
let other: TestSite
/** Every id of every row of the first company, by table, and what its people chose as such. */
let ids: string[]

const SLUG = 'marked-slug'
const ASKERS: readonly Asker[] = ['visitor', 'agent', 'owner', 'server']

/** All rows of a site, by table. */
function readSite(siteId: string): Promise<Map<string, Row[]>> {
  return withTestDatabase(gateway.data, async (db) => {
    const all = await db.introspection.getTables()
    const owned = all.filter(({ columns }) => columns.some(({ name }) => name === 'site_id'))
    const tables = new Map<string, Row[]>()
    for (const { name } of owned) {
      const text = `select * from "${name}" where site_id = '${siteId}' order by id`
      tables.set(name, await query<Row>(db, text))
    }
    return tables
  })
}

beforeAll(async () => {
  gateway = await startTestGateway()
  other = await gateway.createSite()
  await liveWith(gateway)
  const headers = bearer(gateway.secret)
  const article = JSON.stringify({
    locale: 'en',
    title: 'Marked',
    body: MARKS.text,
    status: 'draft',
  })
  await fetch(`${gateway.url}/v1/articles/${SLUG}`, { method: 'PUT', headers, body: article })
  await fetch(`${gateway.url}/v1/settings/chat`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ greeting: { en: MARKS.note } }),
  })
  const tus = { 'tus-resumable': '1.0.0', 'upload-length': '5' }
  const visitor = bearer(await openSession(gateway))
  const meta = `filename ${btoa('marked.txt')},filetype ${btoa('text/plain')}`
  const begun = { ...tus, ...visitor, 'upload-metadata': meta }
  const upload = await fetch(`${gateway.url}/v1/files`, { method: 'POST', headers: begun })
  expect(upload.status).toBe(201)
  const rows = [...(await readSite(gateway.id)).values()].flat()
  ids = [...new Set([...rows.map(({ id }) => String(id)), SLUG, MARKS.userId, MARKS.anonymousId])]
  expect(ids.length).toBeGreaterThan(40)
})
afterAll(async () => {
  closeSockets()
  await gateway.stop()
})

async function createCookie(role: 'agent' | 'owner'): Promise<string> {
  const { agents } = gateway.gateway.usecases
  if (role === 'owner') return signIn(await other.createLoginLink())
  const agent = await agents.ensure(other.id, { name: 'Kim', email: 'kim@example.com' })
  return signIn(`${gateway.url}/console/#login=${await agents.createLink(agent, 60_000)}`)
}

const credentials: Readonly<Record<Asker, () => Promise<Record<string, string>>>> = {
  nobody: async () => ({}),
  visitor: async () => bearer(await openSession({ url: gateway.url, site: other.site })),
  agent: async () => ({ cookie: await createCookie('agent') }),
  owner: async () => ({ cookie: await createCookie('owner') }),
  server: async () => bearer(other.secret),
}

/** What every route and event finds something in that it takes, with an id wherever one can be. */
function fill(id: string): Record<string, unknown> {
  const named = [
    'conversationId',
    'caseId',
    'callbackId',
    'personId',
    'before',
    'cursor',
    'actorId',
  ]
  return {
    ...{ id: ulid(), site: other.site, writeKey: other.site, text: 'x', title: 'x', body: 'x' },
    ...{
      status: 'closed',
      seq: 1,
      away: false,
      active: true,
      score: 5,
      kind: 'bill',
      role: 'agent',
    },
    ...{ name: 'x', email: `${id.slice(-6)}@example.com`, phone: '+442079460999', locale: 'en' },
    ...{ token: id, code: id, visit: id, messageId: id, attachments: [id], at: null },
    ...Object.fromEntries(named.map((name) => [name, id])),
  }
}

/** What is taken only without anything beside it. */
const STRICT: Readonly<Record<string, object>> = {
  'PATCH /v1/agents/:id': { name: 'x', disabled: true },
  'PUT /v1/settings/:section': { greeting: { en: 'x' } },
}

/** Whether somebody read what is not theirs: any of the marks, or what names the first company. */
function findLeak(text: string): string | undefined {
  const secrets = [MARKS.text, MARKS.reply, MARKS.note, MARKS.phone, MARKS.email, MARKS.trait]
  const more = [MARKS.serverTrait, MARKS.moment, MARKS.property, MARKS.page, MARKS.callbackName]
  return [...secrets, ...more, MARKS.channel, gateway.site, gateway.id].find((mark) =>
    text.includes(mark),
  )
}

/** What changes by itself, or by what the first company's own people do: nobody else may. */
async function readUnchanged(): Promise<string> {
  return JSON.stringify([...(await readSite(gateway.id))])
}

async function ask(route: string, id: string, headers: Record<string, string>): Promise<string> {
  const [method = '', path = ''] = route.split(' ')
  const named = path.replace(/:section/, 'chat').replace(/:\w+/g, encodeURIComponent(id))
  const isRead = method === 'GET' || method === 'OPTIONS'
  const filled = STRICT[route] ?? fill(id)
  const asked = new URLSearchParams({ cursor: id, personId: id, conversationId: id, actorId: id })
  const body = isRead ? null : JSON.stringify(filled)
  const sent = path.startsWith('/v1/files') && !isRead ? { 'tus-resumable': '1.0.0' } : {}
  const url = `${gateway.url}${named}${isRead ? `?${asked}` : ''}`
  const answer = await fetch(url, { method, body, headers: { ...headers, ...sent } })
  expect([route, answer.status < 500]).toEqual([route, true])
  return answer.text()
}

/** Routes that take an id in their path or their body and are for somebody in particular. */
const ROUTES = Object.entries(ROUTE_ACCESS).filter(
  ([route, allowed]) => !allowed.includes('nobody') && !/logout/.test(route),
)

test.each(ROUTES)('%s knows nothing of another company’s ids', async (route, allowed) => {
  const before = await readUnchanged()
  for (const asker of ASKERS.filter((each) => allowed.includes(each))) {
    let headers = await credentials[asker]()
    for (const id of ids) {
      // What ends the session that asks would end the test as well.
      if (/sessions|erase|PATCH/.test(route)) headers = await credentials[asker]()
      const leak = findLeak(await ask(route, id, headers))
      expect([route, asker, id, leak]).toEqual([route, asker, id, undefined])
    }
  }
  expect(await readUnchanged()).toBe(before)
})

test('open routes tell nothing of one company by the key of another', async () => {
  const before = await readUnchanged()
  const open = Object.entries(ROUTE_ACCESS).filter(([, allowed]) => allowed.includes('nobody'))
  for (const [route] of open) {
    if (/agents|:key|:token|pictures|:method/.test(route)) continue
    for (const id of ids)
      expect([route, id, findLeak(await ask(route, id, {}))]).toEqual([route, id, undefined])
  }
  expect(await readUnchanged()).toBe(before)
})

test('no event of a socket knows another company’s ids', async () => {
  const before = await readUnchanged()
  const agent = await connectAgent(gateway.url, await createCookie('owner'))
  const session = await openSession({ url: gateway.url, site: other.site })
  const visitor = await connectVisitor(gateway.url, { session, protocol: 1 })
  const heard: string[] = []
  for (const { socket } of [agent, visitor])
    socket.onAny((...told) => heard.push(JSON.stringify(told)))
  for (const id of ids) {
    for (const name of Object.keys(schemas.agent)) {
      // Of a case it is one thing, of a call another.
      const status = name.startsWith('callback') ? 'done' : 'closed'
      const input = { ...fill(id), status }
      const answer = await agent.socket.timeout(5000).emitWithAck(name, input)
      expect([name, id, findLeak(JSON.stringify(answer))]).toEqual([name, id, undefined])
    }
    for (const name of Object.keys(schemas.visitor)) {
      const answer = await visitor.socket.timeout(5000).emitWithAck(name, fill(id))
      expect([name, id, findLeak(JSON.stringify(answer))]).toEqual([name, id, undefined])
    }
  }
  expect(heard.map(findLeak).filter(Boolean)).toEqual([])
  expect(await readUnchanged()).toBe(before)
}, 60_000)

test('whoever watches hears nothing of another company', async () => {
  const agent = await connectAgent(gateway.url, await createCookie('owner'))
  for (const id of ids) await agent.refusal('person:watch', { personId: id })
  const heard: string[] = []
  agent.socket.onAny((...told) => heard.push(JSON.stringify(told)))
  const own = await openSession(gateway, MARKS.anonymousId)
  await post(`${gateway.url}/v1/messages`, { id: ulid(), text: MARKS.text }, bearer(own))
  const session = await openSession({ url: gateway.url, site: other.site })
  await post(`${gateway.url}/v1/messages`, { id: ulid(), text: 'the last word' }, bearer(session))
  await expect.poll(() => heard.join()).toContain('the last word')
  expect(heard.map(findLeak).filter(Boolean)).toEqual([])
})

test('what one company came to own names nothing of the other', async () => {
  const foreign = new Set(ids)
  const links = ['person_id', 'conversation_id', 'case_id', 'agent_id', 'session_id', 'author_id']
  const found: string[] = []
  for (const [table, rows] of await readSite(other.id)) {
    for (const row of rows) {
      const bad = links.filter((name) => foreign.has(String(row[name])))
      found.push(...bad.map((name) => `${table}.${name}`))
    }
  }
  expect(found).toEqual([])
  const agents = await get<object>(`${gateway.url}/v1/agents`, bearer(other.secret))
  expect(findLeak(JSON.stringify(agents.body))).toBeUndefined()
})
