import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleSearchAnswer, MessagePage } from '@beckon/protocol'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createGateway } from '../gateway.ts'
import { bearer, closeSockets, get, openSession, post, ulid } from '../test-client.ts'
import { createTestDatabase, dropTestDatabase, readRows, withTestServer } from '../test-database.ts'
import { liveWith, MARKS } from '../test-life.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'
import { migrateInstallation } from './migrate.ts'
import { verifyReceipts } from './receipts.ts'

const ODD = 'null \0, mark \uffff, \\u0000, \\\0, "quoted" and 😀'

let data: string
let database: string

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  database = (await createTestDatabase(data, 'template1')) ?? ''
})
afterEach(async () => {
  closeSockets()
  await dropTestDatabase(data)
  rmSync(data, { recursive: true, force: true })
})

const startOnSqlite = (): Promise<TestGateway> =>
  withTestServer(undefined, () => startTestGateway({ data }))

const move = (tell = (_line: string) => {}) => migrateInstallation({ data, database }, tell)

const digest = (): string =>
  createHash('sha256')
    .update(readFileSync(join(data, 'beckon.db')))
    .digest('hex')

/** What somebody is told of themselves, but when that was. */
async function exportOf({ url, secret }: { url: string; secret: string }): Promise<unknown> {
  const path = `${url}/v1/subjects/${MARKS.userId}/export?kind=user_id`
  const { at: _, ...body } = (await post<Record<string, unknown>>(path, {}, bearer(secret))).body
  return body
}

test('moves a life as it was: conversation, search, opt-ins, exports, and receipts that verify', async () => {
  const first = await startOnSqlite()
  const { session } = await liveWith(first)
  const odd = await openSession(first)
  for (let index = 0; index < 30; index++) {
    await post(`${first.url}/v1/messages`, { id: ulid(), text: `${index} ${ODD}` }, bearer(odd))
  }
  const article = { locale: 'en', title: 'Returns', body: 'Within thirty days.' }
  await first.gateway.usecases.articles.put(first.id, 'returns', article)
  const before = await exportOf(first)
  const page = await get<MessagePage>(`${first.url}/v1/messages`, bearer(odd))
  await first.stop()
  const file = digest()

  const lines: string[] = []
  const said = await move((line) => lines.push(line))
  expect(said).toContain('each table the same there')
  expect(lines.find((line) => line.includes(' message '))).toMatch(/ message +32 {2}[0-9a-f]{16}$/)
  expect(digest()).toBe(file)

  const second = await createGateway({ data, database, port: 0 })
  const { url } = second
  expect(await exportOf({ url, secret: first.secret })).toEqual(before)
  const moved = await get<MessagePage>(`${url}/v1/messages`, bearer(odd))
  expect(moved.body.messages.map(({ text }) => text)).toEqual(
    page.body.messages.map(({ text }) => text),
  )
  const sent = await post(`${url}/v1/messages`, { id: ulid(), text: 'Still me' }, bearer(session))
  expect(sent.body).toMatchObject({ message: { seq: 3 } })
  const search = `${url}/v1/articles/search?site=${first.site}&q=return`
  const { body } = await get<ArticleSearchAnswer>(search)
  expect(body.articles.map(({ slug }) => slug)).toEqual(['returns'])
  expect(await verifyReceipts({ data, database })).toContain('2 receipts, whole')
  await second.close()
})

test('leaves a gateway that runs alone, and a database that is not empty', async () => {
  const gateway = await startOnSqlite()
  await expect(move()).rejects.toThrow('belongs to a gateway that runs')
  await gateway.stop()
  await move()
  const before = await readRows(data, 'select count(*) from site')
  await expect(move()).rejects.toThrow('The database is not empty: there are rows in ')
  expect(await readRows(data, 'select count(*) from site')).toEqual(before)
})

test('leaves nothing behind where it fails, and goes through once that is mended', async () => {
  const gateway = await startOnSqlite()
  await liveWith(gateway)
  await gateway.stop()
  const file = new Database(join(data, 'beckon.db'))
  file.pragma('foreign_keys = OFF')
  // It points to nobody, and is copied after most others.
  file.exec(`update message set author_id = 'nobody' where author_kind = 'agent'`)
  await expect(move()).rejects.toThrow(/foreign key/)
  for (const table of ['site', 'person', 'message', 'article_index']) {
    expect(await readRows(data, `select * from ${table}`)).toEqual([])
  }
  expect(await readRows(data, 'select id from signing_key')).toHaveLength(1)
  file.exec(`update message set author_id = null where author_kind = 'agent'`)
  file.close()
  expect(await move()).toContain('each table the same there')
})

test('says what is missing', async () => {
  await expect(move()).rejects.toThrow(`There is no database in ${data}.`)
  const gateway = await startOnSqlite()
  await gateway.stop()
  const file = new Database(join(data, 'beckon.db'))
  file.exec(`delete from kysely_migration where name = '2026-11-28-waits'`)
  file.close()
  await expect(move()).rejects.toThrow('of another release')
})
