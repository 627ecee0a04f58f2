import type { ErrorBody } from '@beckon/protocol'
import { schemas } from '@beckon/protocol/validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInBy } from '../test-agents.ts'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  openSession,
  signIn,
  type TestAgent,
} from '../test-client.ts'
import { type Asker, listRoutes, ROUTE_ACCESS } from '../test-routes.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway
/** Credentials of each, made anew where a route ends them. */
let credentials: Readonly<Record<Asker, () => Promise<Record<string, string>>>>

const ASKERS: readonly Asker[] = ['nobody', 'visitor', 'agent', 'owner', 'server']

/** What is said to whoever may not ask, whatever they ask for. */
const REFUSALS = [
  'auth/required',
  'auth/forbidden',
  'site/unknown',
  'key/forbidden',
  'session/invalid',
]

async function createAgentCookie(): Promise<string> {
  const { agents } = gateway.gateway.usecases
  const agent = await agents.ensure(gateway.id, { name: 'Kim', email: 'kim@example.com' })
  return signInBy(gateway, { token: await agents.createLink(agent, 60_000) }, 'login')
}

beforeAll(async () => {
  gateway = await startTestGateway()
  credentials = {
    nobody: async () => ({}),
    visitor: async () => bearer(await openSession(gateway)),
    agent: async () => ({ cookie: await createAgentCookie() }),
    owner: async () => ({ cookie: await signIn(await gateway.createLoginLink()) }),
    server: async () => bearer(gateway.secret),
  }
})
afterAll(async () => {
  closeSockets()
  await gateway.stop()
})

/** Where the gateway looks at how something is sent before it looks at by whom. */
const UPLOAD = {
  'tus-resumable': '1.0.0',
  'upload-length': '1',
  'upload-offset': '0',
  'content-type': 'application/offset+octet-stream',
}

/** The status and code of an answer to a request that is as empty as it can be. */
async function ask(route: string, asker: Asker, extra: Record<string, string> = {}) {
  const [method = '', path = ''] = route.split(' ')
  const url = `${gateway.url}${path.replace(/:\w+/g, 'x')}`
  const body =
    method === 'GET' || method === 'OPTIONS'
      ? null
      : JSON.stringify({ site: gateway.site, writeKey: gateway.site })
  const sent = path.startsWith('/v1/files') && method !== 'GET' ? UPLOAD : {}
  const headers = { ...(await credentials[asker]()), ...sent, ...extra }
  const answer = await fetch(url, { method, body, headers, redirect: 'manual' })
  const { error } = ((await answer.json().catch(() => ({}))) as Partial<ErrorBody>) ?? {}
  return { status: answer.status, code: error?.code ?? 'none' }
}

test('it is decided of every route who may ask', async () => {
  expect(await listRoutes()).toEqual(Object.keys(ROUTE_ACCESS).sort())
})

test.each(Object.entries(ROUTE_ACCESS).filter(([, allowed]) => allowed.length < ASKERS.length))(
  '%s is for %s alone',
  async (route, allowed) => {
    const heard: Asker[] = []
    for (const asker of ASKERS) {
      const { status, code } = await ask(route, asker)
      expect(status).toBeLessThan(500)
      if (!REFUSALS.includes(code)) heard.push(asker)
    }
    expect(heard).toEqual(ASKERS.filter((asker) => allowed.includes(asker)))
  },
)

test('what is for everybody refuses nobody for who they are', async () => {
  const open = Object.entries(ROUTE_ACCESS).filter(
    ([, allowed]) => allowed.length === ASKERS.length,
  )
  const key = { authorization: `Basic ${btoa(`${gateway.site}:`)}` }
  for (const [route] of open) {
    const { status, code } = await ask(route, 'nobody', route.includes('sourceConfig') ? key : {})
    expect([route, status < 500, ['auth/required', 'auth/forbidden'].includes(code)]).toEqual([
      route,
      true,
      false,
    ])
  }
})

test('a page of another origin cannot use an agent’s cookie on any route', async () => {
  const cookied = Object.entries(ROUTE_ACCESS).filter(
    ([, allowed]) => allowed.length < ASKERS.length && allowed.includes('owner'),
  )
  for (const [route] of cookied) {
    const { code } = await ask(route, 'owner', { origin: 'https://evil.example' })
    expect([route, code]).toEqual([route, 'auth/required'])
  }
})

test('agents and owners alike may ask everything of the socket, and visitors nothing of theirs', async () => {
  const names = Object.keys(schemas.agent)
  for (const asker of ['agent', 'owner'] as const) {
    const { cookie = '' } = await credentials[asker]()
    const agent: TestAgent = await connectAgent(gateway.url, cookie)
    for (const name of names) {
      const code = await agent.refusal(name, {})
      expect([name, code === 'none' || code === 'request/invalid']).toEqual([name, true])
    }
  }
  const session = await openSession(gateway)
  const visitor = await connectVisitor(gateway.url, { session, protocol: 1 })
  const theirs = names.filter((name) => !Object.hasOwn(schemas.visitor, name))
  expect(theirs.length).toBeGreaterThan(3)
  for (const name of theirs) expect(await visitor.refusal(name, {})).toBe('request/not-found')
  await expect(connectAgent(gateway.url, `beckon_agent=${session}`)).rejects.toThrow()
})
