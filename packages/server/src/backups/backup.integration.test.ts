import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { MessagePage } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '../cli/backup.ts'
import { verifyReceipts } from '../cli/receipts.ts'
import { restore } from '../cli/restore.ts'
import { createGateway, type Gateway } from '../gateway.ts'
import { bearer, closeSockets, get, openSession, post, ulid } from '../test-client.ts'
import { createTestDatabase, dropTestDatabase, onPostgres } from '../test-database.ts'
import { liveWith } from '../test-life.ts'
import { ended, spawnCli } from '../test-process.ts'
import { upload } from '../test-upload.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'
import { readManifest } from './manifest.ts'

let root: string
let data: string
let to: string
let second: string
let database: string | undefined
let restored: string | undefined

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  data = join(root, 'first')
  to = join(root, 'backup')
  second = join(root, 'second')
  database = await createTestDatabase(data)
  // A database that nothing was ever made in.
  restored = await createTestDatabase(second, 'template1')
  // There, gateways have none by themselves.
  if (onPostgres()) writeFileKey()
})
afterEach(async () => {
  closeSockets()
  await dropTestDatabase(data)
  await dropTestDatabase(second)
  rmSync(root, { recursive: true, force: true })
})

const start = (): Promise<TestGateway> => startTestGateway({ data, database })
const startRestored = (): Promise<Gateway> =>
  createGateway({ data: second, database: restored, port: 0 })
/** Puts a key into the folder, as an owner may. */
function writeFileKey(): void {
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'secret.key'), randomBytes(32).toString('hex'), { mode: 0o600 })
}

const restoreAll = () => restore({ from: to, data: second, database: restored })

/** As a user does, in a process of its own. */
async function run(...args: string[]): Promise<string> {
  const child = spawnCli(args)
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended(child),
  ])
  if (code !== 0) throw new Error(errors)
  return said
}

/** Writes one message after the other until it is stopped. */
function keepWriting({ url }: TestGateway, session: string) {
  const acked: string[] = []
  let isStopped = false
  async function write(): Promise<void> {
    while (!isStopped) {
      const draft = { id: ulid(), text: `message ${acked.length}` }
      const { status } = await post(`${url}/v1/messages`, draft, bearer(session))
      if (status === 200) acked.push(draft.text)
    }
  }
  const done = write()
  return {
    acked,
    stop: () => {
      isStopped = true
      return done
    },
  }
}

/** What somebody wrote, oldest first. */
async function readTexts({ url }: { url: string }, session: string): Promise<string[]> {
  const texts: string[] = []
  for (let after = 0; ; ) {
    const page = await get<MessagePage>(`${url}/v1/messages?after=${after}`, bearer(session))
    const { messages } = page.body
    texts.push(...messages.map(({ text }) => text ?? ''))
    after = messages.at(-1)?.seq ?? 0
    if (messages.length === 0) return texts
  }
}

/** What opens only by the key. */
async function readSecrets({ usecases }: Gateway, siteId: string): Promise<unknown> {
  const keys = await usecases.identityKeys.list(siteId)
  return keys.map(({ material }) => material)
}

const CONTENT = Buffer.alloc(300_000, 'beckon ')

/** Sends a file; gives the session it was sent by. */
async function sendFile({ url, site }: TestGateway): Promise<string> {
  const session = await openSession({ url, site })
  const who = bearer(session)
  const file = await upload({ url, who }, new Uint8Array(CONTENT))
  await post(`${url}/v1/messages`, { id: ulid(), text: 'See', attachments: [file] }, who)
  return session
}

async function readFile({ url }: { url: string }, session: string): Promise<Buffer> {
  const { body } = await get<MessagePage>(`${url}/v1/messages`, bearer(session))
  const path = body.messages[0]?.attachments?.[0]?.url
  return Buffer.from(await (await fetch(`${url}${path}`)).arrayBuffer())
}

/** A site with one short conversation, backed up. */
async function backUpOne(options: object = {}): Promise<string> {
  const first = await start()
  await post(
    `${first.url}/v1/messages`,
    { id: ulid(), text: 'One' },
    bearer(await openSession(first)),
  )
  await sendFile(first)
  await first.stop()
  return backUp({ data, database, to, ...options })
}

test('brings back all that was acked before, with files and secrets, while others go on writing', async () => {
  const first = await start()
  await liveWith(first)
  const sender = await sendFile(first)
  const secrets = await readSecrets(first.gateway, first.id)
  const writer = await openSession(first)
  const writing = keepWriting(first, writer)
  await expect.poll(() => writing.acked.length, { timeout: 15_000 }).toBeGreaterThan(5)
  const before = writing.acked.length

  const said = await run('backup', '--data', data, '--to', to)
  expect(said).toContain('secret.key is in it')
  expect(writing.acked.length).toBeGreaterThan(before)
  await writing.stop()
  await first.stop()

  const answer = await run('restore', '--data', second, '--from', to)
  expect(answer).toContain('Its secrets open')
  const again = await startRestored()
  const texts = await readTexts(again, writer)
  expect(texts.length).toBeGreaterThanOrEqual(before)
  expect(texts).toEqual(writing.acked.slice(0, texts.length))
  expect((await readFile(again, sender)).equals(CONTENT)).toBe(true)
  expect(await readSecrets(again, first.id)).toEqual(secrets)
  expect(await verifyReceipts({ data: second, database: restored })).toContain('receipts, whole')
  const sent = await post(`${again.url}/v1/messages`, { id: ulid(), text: 'On' }, bearer(writer))
  expect(sent.body).toMatchObject({ message: { seq: texts.length + 1 } })
  await again.close()
})

/** Changes one byte in the middle. */
function damage(path: string): void {
  const file = join(to, path)
  const bytes = readFileSync(file)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

test('refuses a backup of which anything is missing or changed, and writes nothing', async () => {
  await backUpOne()
  const { parts } = readManifest(to)
  const paths = parts.filter(({ bytes }) => bytes > 0).map(({ path }) => path)
  const [file = ''] = paths.filter((path) => path.startsWith('files/'))
  expect(paths).toContain('secret.key')
  for (const path of [...paths, 'manifest.json']) {
    damage(path)
    await expect(restoreAll()).rejects.toThrow(`The backup is damaged: ${path}`)
    // Back again.
    damage(path)
  }
  appendFileSync(join(to, file), 'more')
  await expect(restore({ from: to, data: second, check: true })).rejects.toThrow(
    `${file} is not as it was written`,
  )
  rmSync(join(to, file))
  await expect(restoreAll()).rejects.toThrow(`${file} is missing`)
  rmSync(join(to, 'manifest.json'))
  await expect(restoreAll()).rejects.toThrow('no finished backup')
  expect(existsSync(second)).toBe(false)
})

test('puts nothing where something is', async () => {
  await backUpOne()
  await expect(backUp({ data, database, to })).rejects.toThrow(`${to} is not empty`)
  mkdirSync(second)
  writeFileSync(join(second, 'notes'), 'mine')
  await expect(restoreAll()).rejects.toThrow(`${second} is not empty`)
  expect(readdirSync(second)).toEqual(['notes'])
  rmSync(join(second, 'notes'))
  expect(await restoreAll()).toContain('Its secrets open')
  if (!onPostgres()) return
  // The folder is new, and the database is not.
  rmSync(second, { recursive: true })
  await expect(restoreAll()).rejects.toThrow('The database is not empty')
  expect(readdirSync(second)).toEqual(['gateway.lock'])
})

test('leaves the key out where that is wanted, and says what needs it', async () => {
  expect(await backUpOne({ key: false })).toContain('no gateway starts')
  expect(existsSync(join(to, 'secret.key'))).toBe(false)
  expect(await restoreAll()).toContain('Put secret.key back')
  await expect(startRestored()).rejects.toThrow('a key that is not here')
  rmSync(join(second, 'secret.key'), { force: true })
  copyFileSync(join(data, 'secret.key'), join(second, 'secret.key'))
  await (await startRestored()).close()
})

test('tells what is not in it, and lets nobody else read what is', async () => {
  const said = await backUpOne({ s3Bucket: 'shop-files' })
  expect(said).toContain('in the bucket shop-files')
  expect(readManifest(to).files).toEqual({ storage: 's3', bucket: 'shop-files' })
  expect(statSync(to).mode & 0o777).toBe(0o700)
  for (const { path } of readManifest(to).parts) {
    expect([path, statSync(join(to, path)).mode & 0o777]).toEqual([path, 0o600])
  }
  expect(await restore({ from: to, data: second, check: true })).toContain('is whole')
})
