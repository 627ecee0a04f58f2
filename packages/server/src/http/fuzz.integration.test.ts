import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, openSession, post, signIn, ulid } from '../test-client.ts'
import { FUZZ_RUNS, FUZZ_SEED, type FuzzRequest, findFault, requestsFor } from '../test-fuzz.ts'
import { liveWith, MARKS } from '../test-life.ts'
import { listRoutes } from '../test-routes.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../testing.ts'

const routes = await listRoutes()

let gateway: TestGateway
/** Who tries, of another company than the one whose people left marks. */
let other: TestSite
let ids: readonly string[]
/** What the log says went wrong without having been foreseen. */
const logged: string[] = []
let before = 0

/** Bytes of what is still needed. */
function measureHeap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

beforeAll(async () => {
  const sink = { write: (line: string) => void logged.push(line) }
  gateway = await startTestGateway({ log: pino({ level: 'error' }, sink) })
  other = await gateway.createSite()
  const life = await liveWith(gateway)
  const own = bearer(await openSession({ url: gateway.url, site: other.site }))
  const { body } = await post<{ message: { id: string; conversationId: string } }>(
    `${gateway.url}/v1/messages`,
    { id: ulid(), text: 'Hello' },
    own,
  )
  const { message } = body
  ids = [life.personId, life.session, life.identity, message.id, message.conversationId, ulid()]
  ids = [...ids, other.site, other.source, other.secret, gateway.site, 'anonymous-id']
  before = measureHeap()
}, 60_000)
afterAll(() => gateway.stop())

/** One of each who may come, all of the other company. */
async function createCallers(): Promise<Record<string, string>[]> {
  const { agents } = gateway.gateway.usecases
  const agent = await agents.ensure(other.id, { name: 'Kim', email: 'kim@example.com' })
  const link = `${gateway.url}/console/#login=${await agents.createLink(agent, 60_000)}`
  return [
    {},
    bearer(await openSession({ url: gateway.url, site: other.site })),
    { cookie: await signIn(link) },
    { cookie: await signIn(await other.createLoginLink()) },
    bearer(other.secret),
    bearer(other.site),
    { authorization: `Basic ${btoa(`${other.source}:`)}` },
    { authorization: 'Bearer \u00ff' },
    { authorization: 'Basic %%%', cookie: 'beckon_agent="; =; ;;' },
  ]
}

async function send({ method, path, headers, body }: FuzzRequest, caller: object) {
  const isZipped = headers['content-encoding'] === 'gzip' && typeof body === 'string'
  const sent = isZipped ? gzipSync(body) : body
  const answer = await fetch(gateway.url + path, {
    method,
    headers: { ...headers, ...caller },
    body: sent ?? null,
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  })
  return { status: answer.status, text: await answer.text() }
}

/** What the people of the first company left, which nobody asked for by it. */
const leaks = [MARKS.text, MARKS.reply, MARKS.note, MARKS.callbackName, MARKS.property, MARKS.trait]

test.each(routes)(
  '%s takes whatever comes',
  async (route) => {
    const callers = await createCallers()
    const anybody = fc.constantFrom(...callers.keys())
    await fc.assert(
      fc.asyncProperty(requestsFor(route, ids), anybody, async (request, caller) => {
        const { status, text } = await send(request, callers[caller] ?? {})
        expect(findFault(status, text)).toBeUndefined()
        expect(leaks.find((mark) => text.includes(mark))).toBeUndefined()
        expect(logged).toEqual([])
      }),
      { numRuns: FUZZ_RUNS, seed: FUZZ_SEED },
    )
  },
  600_000,
)

test('after all that it is well, and no fuller than before', async () => {
  expect((await get(`${gateway.url}/readyz`)).status).toBe(200)
  expect(measureHeap() - before).toBeLessThan(100_000_000)
})
