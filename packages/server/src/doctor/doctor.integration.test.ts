import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startTestMail } from '@beckon/tooling/test-mail'
import { startTestTelegram } from '@beckon/tooling/test-telegram'
import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createServerOptions, type Settings } from '../cli/settings.ts'
import { migrate, SCHEMA } from '../database/migrate.ts'
import { openSqlite } from '../database/open-sqlite.ts'
import { bearer } from '../test-client.ts'
import { createTestDatabase, dropTestDatabase, onPostgres, readRows } from '../test-database.ts'
import { ended, spawnCli } from '../test-process.ts'
import { startTestBucket } from '../test-s3.ts'
import { startTestGateway } from '../testing.ts'
import { judgeSpace } from './check-space.ts'
import { CHECKS } from './checks.ts'
import { type Examined, examine } from './examine.ts'
import { formatFindings, toReport } from './format-findings.ts'

let root: string
let data: string
let database: string | undefined

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  data = join(root, 'data')
  database = await createTestDatabase(data)
})
afterEach(async () => {
  vi.useRealTimers()
  await dropTestDatabase(data)
  rmSync(root, { recursive: true, force: true })
})

function read(change: Partial<Settings> = {}): Settings {
  const command = new Command()
  for (const option of createServerOptions('/assets', 'info')) command.addOption(option)
  const standard = command.parse([], { from: 'user' }).opts<Settings>()
  return { ...standard, port: 0, data, database, ...change }
}

const examineAll = (change: Partial<Settings> = {}, redis?: string): Promise<Examined[]> =>
  examine({ settings: read(change), redis })

/** What one check says. */
async function look(name: string, change: Partial<Settings> = {}, redis?: string): Promise<string> {
  const check = CHECKS.filter((each) => each.name === name)
  const [found] = await examine({ settings: read(change), redis }, check)
  return `${found?.verdict}: ${found?.text}`
}

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Speaks as much of Redis as a greeting needs, to who has the password. */
async function startRedis() {
  const server = createTcpServer((socket) => {
    let asked = ''
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      asked += chunk
      const isKnown = asked.includes('*2\r\n$4\r\nAUTH\r\n$6\r\ns cret\r\n*1\r\n$4\r\nPING\r\n')
      socket.write(isKnown ? '+OK\r\n+PONG\r\n' : '-WRONGPASS no\r\n-NOAUTH no\r\n')
    })
  })
  const port = await listen(server)
  return { port, stop: () => new Promise((resolve) => server.close(resolve)) }
}

/** A port that nobody listens on. */
async function findClosedPort(): Promise<number> {
  const server = createTcpServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('finds nothing to mend before the first start, and makes nothing', async () => {
  const found = await examineAll()
  expect(found.filter(({ verdict }) => verdict === 'failed')).toEqual([])
  expect(found.map(({ name }) => name)).toEqual(CHECKS.map(({ name }) => name))
  expect(existsSync(data)).toBe(false)
  expect(formatFindings(found)).toContain('Nothing keeps a gateway from running')
})

test('sees that everything of a gateway works, sends no mail and leaves nothing in the bucket', async () => {
  const [mail, bucket, redis] = [await startTestMail(), await startTestBucket(), await startRedis()]
  const gateway = await startTestGateway({ data, database })
  const { endpoint: s3Endpoint, bucket: s3Bucket, ...s3 } = bucket.options
  const change = {
    port: gateway.gateway.port,
    publicUrl: gateway.url,
    smtpUrl: mail.url,
    mailFrom: 'support@example.com',
    s3Endpoint,
    s3Bucket,
    s3KeyId: s3.keyId,
    s3Secret: s3.secret,
    s3Region: s3.region,
  }
  const found = await examineAll(change, `redis://:s%20cret@127.0.0.1:${redis.port}`)
  const verdicts = Object.fromEntries(found.map(({ name, verdict }) => [name, verdict]))
  expect(verdicts).toMatchObject({
    ...Object.fromEntries(CHECKS.map(({ name }) => [name, 'ok'])),
    'public-url': 'warning',
    'key-file': onPostgres() ? 'none' : 'ok',
    secrets: onPostgres() ? 'warning' : 'ok',
    clock: onPostgres() ? 'ok' : 'none',
    messengers: 'none',
  })
  expect(mail.mails).toEqual([])
  expect(bucket.objects.size).toBe(0)
  expect(await look('redis', {}, `redis://:wrong@127.0.0.1:${redis.port}`)).toMatch(
    /^failed: .*WRONGPASS/,
  )
  bucket.fail(true)
  expect(await look('bucket', change)).toMatch(/^failed: files cannot be used: .*503/)
  await Promise.all([gateway.stop(), mail.stop(), bucket.stop(), redis.stop()])
})

test('says what nobody listens to', async () => {
  const place = `127.0.0.1:${await findClosedPort()}`
  expect(await look('redis', {}, `redis://${place}`)).toMatch(/^failed: .*ECONNREFUSED/)
  expect(await look('mail', { smtpUrl: `smtp://${place}` })).toMatch(/^failed: .*ECONNREFUSED/)
  const publicUrl = `https://${place}`
  expect(await look('public-url', { publicUrl })).toMatch(/^failed: .*ECONNREFUSED/)
  const closed = `postgres://beckon:hidden@${place}/beckon`
  const said = await look('database', { database: closed })
  expect(said).toMatch(/^failed: .*ECONNREFUSED/)
  expect(said).not.toContain('hidden')
})

test('tells a proxy without a gateway from something else', async () => {
  let status = 502
  const server = createHttpServer((_request, response) => response.writeHead(status).end('{}'))
  const publicUrl = `http://127.0.0.1:${await listen(server)}`
  expect(await look('public-url', { publicUrl })).toMatch(
    /^warning: the proxy at .* has no gateway/,
  )
  status = 200
  expect(await look('public-url', { publicUrl })).toMatch(/^failed: .* not as a gateway does/)
  const port = Number(new URL(publicUrl).port)
  expect(await look('port', { port })).toBe(`warning: something else listens on ${port}`)
  await new Promise((resolve) => server.close(resolve))
})

test('looks at the folder, its rights and the key in it', async () => {
  expect(await look('folder', { data: '/dev/null/data' })).toMatch(
    /^failed: .*cannot be written to/,
  )
  mkdirSync(data, { mode: 0o700 })
  expect(await look('folder')).toMatch(/^ok/)
  chmodSync(data, 0o755)
  expect(await look('folder')).toMatch(/^warning: .* open to other users/)
  const key = join(data, 'secret.key')
  writeFileSync(key, 'a'.repeat(64), { mode: 0o600 })
  expect(await look('key-file')).toMatch(/^ok/)
  chmodSync(key, 0o640)
  expect(await look('key-file')).toMatch(/^warning: .* can be read by other users/)
  writeFileSync(key, 'no key')
  expect(await look('key-file')).toMatch(/^failed: .* cannot be used/)
  expect([99, 100, 1000].map((free) => judgeSpace(free).verdict)).toEqual([
    'failed',
    'warning',
    'ok',
  ])
})

test('asks messengers whether they bring what people write to where the gateway is', async () => {
  const telegram = await startTestTelegram()
  const bot = telegram.createBot('shop_bot')
  const messengers = { telegram: { api: telegram.url } }
  const gateway = await startTestGateway({ data, database, messengers })
  const put = { method: 'PUT', body: JSON.stringify({ token: bot.token }) }
  await fetch(`${gateway.url}/v1/channels/telegram`, { ...put, headers: bearer(gateway.secret) })
  const set = { telegramApi: telegram.url, publicUrl: gateway.url }
  expect(await look('messengers', set)).toBe('ok: shop_bot brings what people write')
  const elsewhere = { ...set, publicUrl: 'https://chat.example.com' }
  expect(await look('messengers', elsewhere)).toMatch(/^failed: shop_bot brings .* to http:/)
  Object.assign(bot.webhook, { waiting: 3, error: 'Connection refused' })
  expect(await look('messengers', set)).toBe(
    'warning: 3 wait to be brought by shop_bot: Connection refused',
  )
  bot.faults.push({ method: 'getWebhookInfo', error_code: 401, description: 'Unauthorized' })
  expect(await look('messengers', set)).toMatch(/^failed: Telegram does not answer shop_bot/)
  await Promise.all([gateway.stop(), telegram.stop()])
})

test('knows settings that do not go together, and who is believed', async () => {
  expect(await look('settings', { s3Bucket: 'files' })).toMatch(
    /^failed: .* needs S3_ACCESS_KEY_ID/,
  )
  expect(await look('vapid')).toMatch(/^warning: push services are not told whom to ask/)
  expect(await look('vapid', { mailFrom: 'a@example.com' })).toMatch(/^ok/)
  const publicUrl = 'https://chat.example.com'
  expect(await look('proxy')).toMatch(/^ok/)
  expect(await look('proxy', { publicUrl })).toMatch(/^ok/)
  expect(await look('proxy', { host: '0.0.0.0' })).toMatch(/^warning: .* without TLS/)
  expect(await look('proxy', { host: '0.0.0.0', publicUrl })).toMatch(/^warning: X-Forwarded-For/)
})

test('knows secrets that do not open, or lie open', async () => {
  const key = [Buffer.alloc(32, 1)]
  await (await startTestGateway({ data, database, secretKeys: key })).stop()
  rmSync(join(data, 'secret.key'), { force: true })
  expect(await look('secrets', { secretKeys: key })).toMatch(/^ok/)
  expect(await look('secrets')).toMatch(/^failed: do not open: .*a key that is not here/)
  await readRows(data, "update gateway_secret set value = 'open'")
  expect(await look('secrets', { secretKeys: key })).toMatch(/^warning: \d+ lie open/)
})

if (onPostgres()) {
  test('compares its clock with that of the database', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 })
    expect(await look('clock')).toMatch(/^warning: .* -(2\d|30)\.\d s off/)
    vi.setSystemTime(Date.now() + 3_600_000)
    expect(await look('clock')).toMatch(/^failed: .* -36[0-3]\d\.\d s off/)
  })
} else {
  test('tells an older and a later schema, and a file that is no database', async () => {
    const file = join(data, 'beckon.db')
    const db = openSqlite(file)
    await migrate(db, SCHEMA.at(-3))
    expect(await look('schema')).toBe('warning: 2 migrations are to be done')
    await migrate(db)
    expect(await look('schema')).toBe('ok: of this release')
    await db.destroy()
    await readRows(data, `insert into kysely_migration values ('2999-01-01-later', '2999-01-01')`)
    expect(await look('schema')).toMatch(/^failed: .* later release \(2999-01-01-later\)/)
    writeFileSync(file, 'no database'.repeat(1000))
    expect(await look('database')).toMatch(/^failed: .* not a database/)
  })
}

test('ends with 1 where something is to be mended, for people and for machines', async () => {
  const run = async (...args: string[]) => {
    const child = spawnCli(['doctor', '--port', '0', '--data', data, ...args])
    const [said, [code]] = await Promise.all([text(child.stdout), ended(child)])
    return [code, said] as const
  }
  const [code, said] = await run()
  expect([code, said]).toEqual([0, expect.stringMatching(/✓ Node +24/)])
  const [failed, report] = await run('--json', '--s3-bucket', 'files')
  expect(failed).toBe(1)
  const { ok, checks } = JSON.parse(report) as { ok: boolean; checks: Examined[] }
  expect([ok, checks.length]).toEqual([false, CHECKS.length])
  const settings = checks.find(({ name }) => name === 'settings')
  expect(settings).toMatchObject({ verdict: 'failed', advice: expect.any(String) })
  expect(JSON.parse(toReport(checks))).toEqual({ ok, checks })
})
