import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublicKeys, SignedReceipt } from '@beckon/protocol'
import { verifyChain, verifyReceipt } from '@beckon/protocol/receipts'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/receipts.ts'
import { bearer, get, openSession, post } from '../../test-client.ts'
import { onPostgres, readRows } from '../../test-database.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let data: string

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  gateway = await startTestGateway({ data })
})
afterEach(async () => {
  await gateway.stop()
  rmSync(data, { recursive: true, force: true })
})

const NOTHING = {
  functional: false,
  analytics: false,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
}

async function choose(input: object, headers: Record<string, string> = {}): Promise<SignedReceipt> {
  const choice = {
    site: gateway.site,
    epoch: 1,
    purposes: { ...NOTHING, analytics: true },
    notice: { id: 'widget', version: '1', locale: 'fr', text: 'Pouvons-nous ? ☕ \ud83d' },
    surface: 'widget',
    at: new Date().toISOString(),
    ...input,
  }
  const { body } = await post<{ receipt: SignedReceipt }>(
    `${gateway.url}/v1/consent`,
    choice,
    headers,
  )
  return body.receipt
}

async function readKeys(): Promise<PublicKeys> {
  return (await get<PublicKeys>(`${gateway.url}/.well-known/beckon-keys.json`)).body
}

/** Does something to the database that no gateway would. */
function tamper(sql: string): void {
  const db = new Database(join(data, 'beckon.db'))
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}

test('answers each choice with a receipt that its visitor can check offline', async () => {
  const session = await openSession(gateway)
  const first = await choose({ anonymousId: 'a' }, { origin: 'https://shop.example' })
  const second = await choose({ anonymousId: undefined }, bearer(session))
  const keys = await readKeys()
  expect(await verifyChain([first, second], keys)).toEqual({ ok: true, seq: 2, hash: second.hash })
  expect(first).toMatchObject({ seq: 1, prev: null, origin: 'https://shop.example', signals: {} })
  expect([first.personId, second.personId]).toEqual([null, expect.any(String)])
  expect(second.prev).toBe(first.hash)
  const forged = { ...first, purposes: { ...first.purposes, ads: true } }
  expect(await verifyReceipt(forged, keys)).toEqual({ ok: false, fault: 'hash' })
})

test('lets a grant hold twelve months and a refusal six', async () => {
  const grant = await choose({ anonymousId: 'a' })
  const refusal = await choose({ anonymousId: 'b', purposes: NOTHING })
  const months = ({ receivedAt, expiresAt }: SignedReceipt) =>
    (Date.parse(expiresAt) - Date.parse(receivedAt)) / (30.4 * 24 * 60 * 60 * 1000)
  expect(Math.round(months(grant))).toBe(12)
  expect(Math.round(months(refusal))).toBe(6)
})

test('chains each site on its own, and choices that come at once one by one', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `a${index}`)
  const receipts = await Promise.all(ids.map((anonymousId) => choose({ anonymousId })))
  const inOrder = receipts.sort((a, b) => a.seq - b.seq)
  expect((await verifyChain(inOrder, await readKeys())).ok).toBe(true)
  const other = await gateway.createSite()
  expect((await choose({ site: other.site, anonymousId: 'a' })).seq).toBe(1)
})

test('keeps what was signed good when the key is changed, and destroys the old one', async () => {
  const before = await choose({ anonymousId: 'a' })
  const kid = await gateway.gateway.usecases.audit.rotateKey()
  const after = await choose({ anonymousId: 'b' })
  expect([after.kid, after.kid === before.kid]).toEqual([kid, false])
  expect((await verifyChain([before, after], await readKeys())).ok).toBe(true)
  expect(JSON.stringify(await readKeys())).not.toContain('private')
  const rows = await readRows(data, 'select id, private_key from signing_key order by created_at')
  expect(rows).toEqual([
    { id: before.kid, private_key: null },
    { id: kid, private_key: expect.any(String) },
  ])
  expect(await verifyReceipts(gateway)).toContain('2 receipts')
})

// What is in a file is nothing of PostgreSQL's.
if (!onPostgres()) {
  test('finds any value of the ledger that was changed, and any row that was removed', async () => {
    for (const anonymousId of ['a', 'b', 'c']) {
      await choose({ anonymousId }, { origin: 'https://shop.example' })
    }
    await choose({ anonymousId: undefined }, bearer(await openSession(gateway)))
    expect(await verifyReceipts(gateway)).toContain('4 receipts, whole')
    const db = new Database(join(data, 'beckon.db'))
    const columns = db
      .prepare<[], { name: string }>(`select name from pragma_table_info('consent_receipt')`)
      .all()
      .map(({ name }) => name)
      .filter((name) => name !== 'site_id')
    db.close()
    const backup = 'create table backup as select * from consent_receipt'
    const restore = 'delete from consent_receipt; insert into consent_receipt select * from backup'
    tamper(backup)
    const broken = async () => verifyReceipts(gateway).then(() => 'whole', String)
    for (const column of columns) {
      // A number ten higher, another last letter; null becomes a text.
      tamper(`update consent_receipt set ${column} = case
      when typeof(${column}) = 'integer' then ${column} + 10
      when ${column} is null then 'x'
      else substr(${column}, 1, length(${column}) - 2)
        || case substr(${column}, -2, 1) when 'x' then 'y' else 'x' end
        || substr(${column}, -1) end where seq = 2`)
      expect(await broken(), column).toMatch(/broken at receipt [23]/)
      tamper(restore)
    }
    for (const seq of [1, 2, 3, 4]) {
      tamper(`delete from consent_receipt where seq = ${seq}`)
      expect(await broken()).toContain(`broken at receipt ${seq}`)
      tamper(restore)
    }
    tamper('delete from consent_receipt where seq = 4; update consent_chain set seq = 3')
    expect(await broken()).toContain('broken at receipt 4, the signed end')
    tamper(restore)
    tamper('delete from consent_chain')
    expect(await broken()).toContain('the signed end')
  })
}

// What is in a file is nothing of PostgreSQL's.
if (!onPostgres()) {
  test('keeps its secrets in a file that only its owner reads', () => {
    for (const suffix of ['', '-wal']) {
      expect(statSync(join(data, `beckon.db${suffix}`)).mode & 0o777).toBe(0o600)
    }
  })
}
