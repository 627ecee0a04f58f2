import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { createRepositories, type Repositories } from './repositories.ts'
import type { Tables } from './tables.ts'

const BY_SECRET = 'Looks up the hash of a secret, which tells the site.'
const BY_AGE = 'Clears away what has expired, of all sites, and answers with none of it.'
const BY_LINK = 'Looks up the id of a link whose signature is checked with it.'
const BY_LEASE = 'The worker does what is due, for all sites, each by its own row.'
const BY_ADDRESS = 'Whoever signs in proves an address or is vouched for; that tells the site.'

/**
 * What may ask without naming a site, and why. Everything else that touches a table of sites has to filter
 * by one in each of its statements.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'agents.findByLink': BY_SECRET,
  'agents.burnLink': BY_SECRET,
  'agents.deleteExpired': BY_AGE,
  'articleVisits.fold': BY_AGE,
  'callbacks.findLinked': BY_LINK,
  'callbacks.forgetNetworks': BY_AGE,
  'challenges.deleteExpired': BY_AGE,
  'credentials.findByIdentity': BY_ADDRESS,
  'credentials.listByAddress': BY_ADDRESS,
  'deliveries.deleteExpired': BY_AGE,
  'email.deleteExpiredLinks': BY_AGE,
  'email.findLinked': BY_LINK,
  'email.forgetNetworks': BY_AGE,
  'files.findById': BY_LINK,
  'files.listEnded': BY_AGE,
  'files.listRemoved': BY_AGE,
  'identity.deleteExpired': BY_AGE,
  'identity.findSession': BY_SECRET,
  'messengers.deleteExpired': BY_AGE,
  'messengers.findLinked': BY_LINK,
  'messengers.findOwner':
    'Whoever has the token of an account is told that it is in use, and not by whom.',
  'outbox.claim': BY_LEASE,
  'outbox.deleteExpired': BY_AGE,
  'outbox.findNextDue': BY_LEASE,
  'outbox.findNextFree': BY_LEASE,
  'outbox.listAhead': BY_LEASE,
  'outbox.releaseAll': BY_LEASE,
  'pictures.find': 'Pictures of agents lie open to everybody who knows their address.',
  'push.deleteExpired': BY_AGE,
  'senderClocks.deleteExpired': BY_AGE,
  'sessions.deleteExpired': BY_AGE,
  'sessions.findByTokens': BY_SECRET,
  'signIns.delete': BY_SECRET,
  'signIns.find': BY_SECRET,
  'sites.findHolder': BY_SECRET,
  'trail.deleteOlder': BY_AGE,
}

/** What some have to be called with so that they ask at all. */
const CALLS: Readonly<Record<string, () => unknown[]>> = {
  'articles.match': () => [
    { siteId: '1', locales: ['en'] },
    { words: [{ word: 'a', isPrefix: false }], combine: 'all' },
    1,
  ],
  'erasure.deleteBy': () => ['1', ['message', 'author_id'], ['1']],
  'erasure.blankReceipt': () => [{ ...row, notice: '{}', channels: '[]' }],
  'rights.listProvenEvents': () => [
    { siteId: '1', personId: '1', names: [{ kind: 'user_id', value: '1' }] },
    undefined,
    1,
  ],
}

let folder: string
/** Names of the tables whose rows belong to a site. */
let tenants: Set<string>
/** A row of every column there is. */
let row: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = await openDatabase({ data: folder })
  const tables = await db.introspection.getTables()
  const owned = tables.filter(({ columns }) => columns.some(({ name }) => name === 'site_id'))
  tenants = new Set(owned.map(({ name }) => name))
  const names = tables.flatMap(({ columns }) => columns.map(({ name }) => name))
  row = Object.fromEntries(names.map((name) => [name, '1']))
  await db.destroy()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A database that has one row of everything and writes down what it is asked. */
function createSpy(note: (query: CompiledQuery) => void): Kysely<Tables> {
  const connection = {
    async executeQuery(query: CompiledQuery) {
      note(query)
      return { rows: [{ ...row }] as never[], numAffectedRows: BigInt(1) }
    },
    async *streamQuery() {},
  }
  class Driver extends DummyDriver {
    override async acquireConnection() {
      return connection
    }
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new Driver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

/** An object that has whatever member it is asked for. */
const having = (member: unknown): object =>
  new Proxy(
    { ...row },
    {
      get: (_, name) =>
        typeof name === 'symbol' || /^(to[A-Z]|then$)/.test(name) ? undefined : member,
    },
  )

/** Values of every shape that repositories take, tried at each place. */
function listValues(): unknown[] {
  const plain = having('1')
  return ['1', 1, ['1'], [plain], plain, having(['1']), having([plain])]
}

function* combine(count: number): Generator<unknown[]> {
  if (count === 0) yield []
  else
    for (const rest of combine(count - 1)) for (const value of listValues()) yield [value, ...rest]
}

/** Every statement of each function, whatever it is called with. */
async function readStatements(): Promise<Map<string, Set<string>>> {
  const statements = new Map<string, Set<string>>()
  let heard = new Set<string>()
  const repositories = createRepositories(createSpy(({ sql }) => heard.add(sql)))
  for (const [name, repository] of Object.entries(repositories)) {
    for (const [action, ask] of Object.entries(repository as Repositories['sites'])) {
      heard = new Set()
      statements.set(`${name}.${action}`, heard)
      const call = ask as (...values: unknown[]) => Promise<unknown>
      const given = CALLS[`${name}.${action}`]
      const all = given ? [given()] : combine(Math.min(call.length, 3))
      for (const values of all) {
        try {
          await call(...values)
        } catch {
          // Not what it takes; another one is.
        }
      }
    }
  }
  return statements
}

function listTouched(sql: string): string[] {
  const named = [...sql.matchAll(/(?:from|join|update|into) "?(\w+)"?/gi)].map(
    ([, name = '']) => name,
  )
  return named.filter((name) => tenants.has(name))
}

/** An insert cannot leave the site out: the types of the tables ask for it. */
const isFiltered = (sql: string): boolean =>
  /^insert/i.test(sql) || /"?site_id"? (=|in) \(?\?/.test(sql)

test('every statement on a table of sites asks for one site, but those that have a reason', async () => {
  const statements = await readStatements()
  expect(statements.size).toBeGreaterThan(150)
  const silent = [...statements].filter(([, heard]) => heard.size === 0).map(([name]) => name)
  const open = [...statements].flatMap(([name, heard]) => {
    const bad = [...heard].filter((sql) => listTouched(sql).length > 0 && !isFiltered(sql))
    return bad.length > 0 ? [name] : []
  })
  expect(silent).toEqual([])
  expect(open.sort()).toEqual(Object.keys(EXCEPTIONS).sort())
}, 60_000)
