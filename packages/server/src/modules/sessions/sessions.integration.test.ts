import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErrorBody, PROTOCOL_VERSION, type SessionGrant } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  enterVisitor,
  get,
  openSession,
  post,
  ulid,
} from '../../test-client.ts'
import { onPostgres, readRows } from '../../test-database.ts'
import { findText } from '../../test-find-text.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const DAY = 24 * 60 * 60 * 1000

/** A gateway whose clock the test moves. */
async function startMovable(): Promise<TestGateway & { forward(seconds: number): void }> {
  let ahead = 0
  const gateway = await startTestGateway({ sessionTtl: 100, clock: () => Date.now() + ahead })
  const forward = (seconds: number) => {
    ahead += seconds * 1000
  }
  return { ...gateway, forward }
}

let stop: (() => Promise<void>) | undefined

async function start(): ReturnType<typeof startMovable> {
  const gateway = await startMovable()
  stop = gateway.stop
  return gateway
}

afterEach(async () => {
  closeSockets()
  await stop?.()
})

async function refusedHandshake(url: string, auth: unknown): Promise<string> {
  const error = await connectVisitor(url, auth).then(
    () => undefined,
    (refused: Error & { data?: ErrorBody }) => refused,
  )
  return error?.data?.error.code ?? 'none'
}

test('grants a session with what the widget must know of the site', async () => {
  const { url, site } = await start()
  const { status, body } = await post<SessionGrant>(`${url}/v1/sessions`, { site, locale: 'de' })
  expect(status).toBe(200)
  expect(body.token).toMatch(/^vs_[\w-]{43}$/)
  expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now())
  const config = { site, name: 'Hearth & Home', color: '#0f766e', country: 'GB' }
  expect(body.config).toMatchObject({ ...config, protocol: PROTOCOL_VERSION })
  expect((await get(`${url}/v1/sites/${site}/config`)).body).toEqual(body.config)
})

test('tells a session that ran out from one that never was', async () => {
  const gateway = await start()
  const { url } = gateway
  const session = await openSession(gateway)
  gateway.forward(101)
  const codeOf = async (token: string) => {
    const { status, body } = await get<ErrorBody>(`${url}/v1/messages`, bearer(token))
    return [status, body.error.code]
  }
  expect(await codeOf(session)).toEqual([401, 'session/expired'])
  expect(await codeOf('vs_unknown')).toEqual([401, 'session/invalid'])
  expect(await refusedHandshake(url, { session, protocol: 1 })).toBe('session/expired')
  expect(await refusedHandshake(url, { session: 'vs_x', protocol: 1 })).toBe('session/invalid')
  const sent = await post<ErrorBody>(`${url}/v1/messages`, { id: ulid(), text: 'x' })
  expect(sent.body.error.code).toBe('auth/required')
})

test('keeps a session alive that is used', async () => {
  const gateway = await start()
  const visitor = await enterVisitor(gateway)
  for (let i = 0; i < 4; i++) {
    gateway.forward(60)
    await visitor.ask('messages:list', {})
  }
  const { status } = await get(`${gateway.url}/v1/messages`, bearer(visitor.session))
  expect(status).toBe(200)
})

test('ends an open socket at its first request after its session ran out', async () => {
  const gateway = await start()
  const visitor = await enterVisitor(gateway)
  const closed = new Promise((resolve) => visitor.socket.once('disconnect', resolve))
  // By then the gateway knows when the session ends.
  await visitor.ask('message:send', { id: ulid(), text: 'x' })
  gateway.forward(101)
  expect(await visitor.refusal('message:send', { id: ulid(), text: 'x' })).toBe('session/expired')
  expect((await visitor.notice('session:ended')).error.code).toBe('session/expired')
  await closed
})

test('ends an idle socket when its session runs out', async () => {
  const gateway = await startTestGateway({ sessionTtl: 5 })
  stop = gateway.stop
  const visitor = await enterVisitor(gateway)
  const closed = new Promise((resolve) => visitor.socket.once('disconnect', resolve))
  expect((await visitor.notice('session:ended')).error.code).toBe('session/expired')
  await closed
})

test('refuses clients of another protocol, and handshakes that make no sense', async () => {
  const gateway = await start()
  const session = await openSession(gateway)
  expect(await refusedHandshake(gateway.url, { session, protocol: 99 })).toBe(
    'protocol/unsupported',
  )
  expect(await refusedHandshake(gateway.url, { session, protocol: '1' })).toBe('request/invalid')
  expect(await refusedHandshake(gateway.url, {})).toBe('request/invalid')
})

test('keeps no token in the database', async () => {
  const gateway = await start()
  const session = await openSession(gateway)
  const { readFileSync, readdirSync } = await import('node:fs')
  const there = readdirSync(gateway.data, { recursive: true, withFileTypes: true })
  const files = there
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`))
  const stored = Buffer.concat(files).toString('latin1')
  expect(stored.includes(gateway.site)).toBe(!onPostgres())
  expect(await findText(gateway, gateway.site)).toEqual(['site_key.value'])
  for (const token of [session, gateway.secret]) {
    expect(stored).not.toContain(token)
    expect(await findText(gateway, token)).toEqual([])
  }
})

test('forgets sessions and login links a while after they ended', async () => {
  const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const before = await startTestGateway({ data })
  const session = await openSession(before)
  await before.stop()
  const codeLater = async (days: number) => {
    const clock = () => Date.now() + days * DAY
    const gateway = await startTestGateway({ data, clock })
    stop = gateway.stop
    await gateway.createLoginLink()
    const read = await get<ErrorBody>(`${gateway.url}/v1/messages`, bearer(session))
    await gateway.stop()
    return read.body.error.code
  }
  expect(await codeLater(31)).toBe('session/expired')
  expect(await codeLater(61)).toBe('session/invalid')
  expect(await readRows(data, 'select count(*) as links from login_link')).toEqual([{ links: 2 }])
  rmSync(data, { recursive: true })
})
