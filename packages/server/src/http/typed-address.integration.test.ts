import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLimits } from '../limits/create-limits.ts'
import { bearer, closeSockets, enterVisitor, post, ulid } from '../test-client.ts'
import { ALL, chooseAll, liveWith, MARKS } from '../test-life.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'
import { createApp } from './create-app.ts'
import { registerRoutes } from './register-routes.ts'

interface Route {
  method: string
  url: string
}

let gateway: TestGateway
let routes: Route[]
let session: string
let victim: Awaited<ReturnType<typeof liveWith>>

const stranger = randomUUID()

/** All that the gateway answers, as it was registered: a new route is here by itself. */
async function listRoutes(): Promise<Route[]> {
  const app = await createApp({
    log: pino({ level: 'silent' }),
    publicUrl: undefined,
    readState: () => 'ready',
  })
  const found: Route[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') found.push({ method: each, url })
  })
  registerRoutes(app, gateway.gateway.usecases, {
    publicUrl: undefined,
    limits: createLimits({}, Date.now),
  })
  await app.close()
  return found
}

beforeAll(async () => {
  gateway = await startTestGateway()
  victim = await liveWith(gateway)
  routes = await listRoutes()
  ;({ session } = await enterVisitor(gateway, stranger))
  await chooseAll(gateway, { anonymousId: stranger }, bearer(session))
})
afterAll(async () => {
  closeSockets()
  await gateway.stop()
})

/** What a stranger can type who knows a customer by their address and their name in the shop. */
const TYPED = [MARKS.email, MARKS.userId, MARKS.phone, MARKS.channel]

/** What they cannot know. */
const SECRETS = Object.entries(MARKS).flatMap(([name, mark]) =>
  TYPED.includes(mark) ? [] : [[name, mark] as const],
)

/** As much of what any route reads as one body can hold. */
function fill(typed: string): Record<string, unknown> {
  const { site } = gateway
  const at = new Date().toISOString()
  const consent = { epoch: 1, categoryPreferences: ALL, version: '1', text: 'Yes' }
  const who = {
    anonymousId: stranger,
    userId: typed,
    email: typed,
    phone: MARKS.phone,
    name: typed,
  }
  const said = {
    type: 'identify',
    traits: { email: typed },
    context: { consent, traits: { email: typed } },
  }
  const choice = { epoch: 9, purposes: ALL, surface: 'api', at }
  return {
    ...{
      site,
      writeKey: site,
      id: ulid(),
      text: `I am ${typed}`,
      consent,
      token: typed,
      nonce: typed,
    },
    ...{
      ...who,
      ...said,
      ...choice,
      event: 'Typed',
      groupId: typed,
      previousId: typed,
      sentAt: at,
    },
    ...{ batch: [{ ...who, ...said, event: 'Typed' }], personId: typed, kind: 'bill', title: 'A' },
    ...{ address: typed, action: 'dismiss', reason: typed, conversationId: typed, after: 0 },
  }
}

/** Only what a schema knows is taken, so each member is tried alone as well as with all others. */
function listBodies(typed: string): Record<string, unknown>[] {
  const all = fill(typed)
  const { site, anonymousId, userId, email, id, text } = all
  return [
    all,
    { site },
    ...[
      { site, anonymousId },
      { site, userId },
      { site, email },
      { site, token: typed },
    ],
    ...[
      { site, anonymousId, userId },
      { id, text },
      { writeKey: site, batch: all['batch'] },
    ],
  ]
}

async function ask({ method, url }: Route, typed: string, init: RequestInit): Promise<string> {
  const path = url
    .replace(/:\w*[kK]ey\b/, gateway.site)
    .replace(/:\w+|\*/g, encodeURIComponent(typed))
  const query = new URLSearchParams({
    site: gateway.site,
    userId: typed,
    email: typed,
    anonymousId: stranger,
  })
  const address = `${gateway.url}${path}${method === 'GET' ? `?${query}` : ''}`
  const response = await fetch(address, { ...init, method })
  return response.text()
}

test('there are routes to ask', () => {
  expect(routes.length).toBeGreaterThan(25)
  expect(routes.map(({ url }) => url)).toContain('/v1/people/:id/timeline')
})

test('whoever types the address of a customer gets none of their history, whatever they ask', async () => {
  const keys = [undefined, session, gateway.source, MARKS.email]
  const leaks: string[] = []
  let asked = 0
  const look = (where: string, text: string): void => {
    asked++
    for (const [name, mark] of SECRETS) if (text.includes(mark)) leaks.push(`${where}: ${name}`)
  }
  for (const route of routes)
    for (const typed of TYPED) {
      const bodies = route.method === 'GET' ? [undefined] : listBodies(typed)
      for (const key of keys)
        await Promise.all(
          bodies.map(async (body) => {
            const init = { headers: key ? bearer(key) : {}, body: body && JSON.stringify(body) }
            look(`${route.method} ${route.url}`, await ask(route, typed, init))
          }),
        )
    }
  expect(leaks).toEqual([])
  expect(asked).toBeGreaterThan(routes.length * TYPED.length * keys.length)
}, 180_000)

test('nor does the chat that they open with it', async () => {
  const { url, site } = gateway
  const claimed = { site, anonymousId: stranger, userId: MARKS.userId, email: MARKS.email }
  const { body } = await post<{ token: string }>(`${url}/v1/sessions`, claimed)
  const visitor = await enterVisitor(gateway, stranger)
  const heard: string[] = []
  visitor.socket.onAny((...values) => heard.push(JSON.stringify(values)))
  const { message } = (await visitor.ask('message:send', { id: ulid(), text: MARKS.email })) as {
    message: { conversationId: string }
  }
  const pages = await Promise.all(
    [body.token, visitor.session].map((token) =>
      fetch(`${url}/v1/messages`, { headers: bearer(token) }).then((answer) => answer.text()),
    ),
  )
  const seen = [...heard, ...pages].join()
  expect(SECRETS.filter(([, mark]) => seen.includes(mark))).toEqual([])
  expect(message.conversationId).toBeTruthy()
})

test('what is looked for is there, for those who may have it', async () => {
  const answer = await fetch(`${gateway.url}/v1/people/${MARKS.userId}/timeline`, {
    headers: bearer(gateway.secret),
  })
  expect(await answer.text()).toContain(MARKS.text)
  expect(victim.personId).toBeTruthy()
})
