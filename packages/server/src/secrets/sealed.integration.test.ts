import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/open-database.ts'
import { codeAt, sendAs, signInBy } from '../test-agents.ts'
import { signIn } from '../test-client.ts'
import { withTestServer } from '../test-database.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'
import { KEY_FILE } from './read-keys.ts'
import { isSealed } from './secret-box.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => rmSync(data, { recursive: true }))

const start = (options: object = {}): Promise<TestGateway> =>
  withTestServer(undefined, () => startTestGateway({ data, ...options }))

/** Every secret as it lies in the database. */
function readStored(): string[] {
  const db = new Database(join(data, 'beckon.db'), { readonly: true })
  const all = (sql: string) => db.prepare<[], string>(sql).pluck().all()
  const stored = [
    ...all('select value from gateway_secret'),
    ...all('select private_key from signing_key where private_key is not null'),
    ...all("select material from identity_key where alg = 'HS256'"),
    ...all('select secret from agent_factor'),
    ...all('select token from messenger_account'),
  ]
  db.close()
  return stored
}

async function addFactor(gateway: TestGateway): Promise<string> {
  const cookie = await signIn(await gateway.createLoginLink())
  const begin = await sendAs<{ secret: string }>(gateway, cookie, [
    'POST',
    'agents/me/second-factor',
  ])
  const { secret } = begin.body
  const code = codeAt(secret, Date.now())
  await sendAs(gateway, cookie, ['POST', 'agents/me/second-factor/confirm', { code }])
  return secret
}

/** Whether what is made of the secrets still is what it was. */
async function readUses({ gateway, url, id }: TestGateway) {
  const keys = await fetch(`${url}/.well-known/beckon-keys.json`)
  const [key] = await gateway.usecases.identityKeys.list(id)
  return {
    published: await keys.json(),
    shared: key?.material,
    site: await gateway.usecases.sites.readConfig(id),
  }
}

test('keeps no secret readable in the database, and works with all of them as before', async () => {
  const first = await start()
  const { secret: shared } = await first.gateway.usecases.identityKeys.add(first.id, {})
  const factor = await addFactor(first)
  const before = await readUses(first)
  expect(before.shared).toBe(shared)
  const stored = readStored()
  expect(stored.length).toBeGreaterThan(5)
  expect(stored.filter((text) => !isSealed(text))).toEqual([])
  const link = await first.createLoginLink()
  await first.stop()
  const everything = readFileSync(join(data, 'beckon.db'), 'latin1')
  for (const secret of [shared ?? '?', factor]) expect(everything).not.toContain(secret)
  expect(statSync(join(data, KEY_FILE)).mode & 0o777).toBe(0o600)
  const second = await start()
  expect(await readUses({ ...second, id: first.id })).toEqual(before)
  const code = codeAt(factor, Date.now() + 30_000)
  const token = link.split('=')[1]
  expect(await signInBy(second, { token, code }, 'login')).toMatch(/^beckon_agent=/)
  await second.stop()
})

test('closes what lay open before, and closes anew what an older key closed', async () => {
  const db = await withTestServer(undefined, () => openDatabase({ data }))
  await db.destroy()
  const open = readStored()
  expect(open.filter(isSealed)).toEqual([])
  const [older, newer] = [randomBytes(32), randomBytes(32)]
  const steps: Buffer[][] = [[older], [newer, older], [newer]]
  const published = new Set<string>()
  const stored = new Set<string>()
  for (const secretKeys of steps) {
    const gateway = await start({ secretKeys })
    published.add(JSON.stringify((await readUses(gateway)).published))
    stored.add(readStored().join())
    await gateway.stop()
  }
  expect([published.size, stored.size]).toEqual([1, 2])
})

test('does not begin where its secrets cannot be opened, and says why', async () => {
  const gateway = await start({ secretKeys: [randomBytes(32)] })
  await gateway.stop()
  const before = readStored()
  await expect(start({ secretKeys: [randomBytes(32)] })).rejects.toThrow('Set BECKON_SECRET_KEY')
  expect(readStored()).toEqual(before)
})
