import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBrowserStorage } from './browser-storage.ts'
import { openBrowserVault } from './browser-vault.ts'
import { createBeckon } from './create-beckon.ts'
import { createMemoryPlatform, type MemoryPlatform } from './memory-platform.ts'
import { createTransportPair } from './transport-pair.ts'

const uncaught: unknown[] = []
const note = (error: unknown): void => void uncaught.push(error)
beforeEach(() => {
  uncaught.length = 0
  process.on('unhandledRejection', note)
})
afterEach(() => void process.off('unhandledRejection', note))

const refuse = (): never => {
  throw new DOMException('no', 'QuotaExceededError')
}

type Get = 'honest' | 'throws' | 'null' | 'garbage' | 'a number' | 'an object' | 'the first'
type Set = 'honest' | 'throws' | 'nothing' | 'half' | 'full'
type Remove = 'honest' | 'throws' | 'nothing'

interface Ways {
  property: 'there' | 'throws' | 'missing' | 'null'
  get: Get
  set: Set
  remove: Remove
  /** What lies there from before. */
  before: string
  database: 'missing' | 'throws' | 'open throws' | 'refuses' | 'never answers' | 'half open'
  locks: 'missing' | 'throws' | 'rejects' | 'honest'
}

const ways: fc.Arbitrary<Ways> = fc.record({
  property: fc.constantFrom('there', 'there', 'there', 'throws', 'missing', 'null'),
  get: fc.constantFrom('honest', 'throws', 'null', 'garbage', 'a number', 'an object', 'the first'),
  set: fc.constantFrom('honest', 'throws', 'nothing', 'half', 'full'),
  remove: fc.constantFrom('honest', 'throws', 'nothing'),
  before: fc.oneof(fc.constant(''), fc.string(), fc.json(), fc.constant('{"consent":{"epoch":9}}')),
  database: fc.constantFrom(
    ...(['missing', 'throws', 'open throws', 'refuses', 'never answers', 'half open'] as const),
  ),
  locks: fc.constantFrom('missing', 'throws', 'rejects', 'honest'),
})

function createStorage({ get, set, remove, before }: Ways): Partial<Storage> {
  const kept = new Map<string, string>(before ? [['beckon.pk_test', before]] : [])
  const gets: Readonly<Record<Get, (key: string) => unknown>> = {
    honest: (key) => kept.get(key) ?? null,
    throws: refuse,
    null: () => null,
    garbage: () => '{"consent":{"epoch":"many"},"unsent":[7],"outbox":{}}',
    'a number': () => 7,
    'an object': () => ({}),
    'the first': () => before || null,
  }
  const sets: Readonly<Record<Set, (key: string, value: string) => void>> = {
    honest: (key, value) => void kept.set(key, value),
    throws: refuse,
    nothing: () => {},
    half: (key, value) => void kept.set(key, value.slice(0, value.length / 2)),
    full: (key, value) => (value.length > 200 ? refuse() : void kept.set(key, value)),
  }
  const removes: Readonly<Record<Remove, (key: string) => void>> = {
    honest: (key) => void kept.delete(key),
    throws: refuse,
    nothing: () => {},
  }
  return {
    getItem: gets[get] as Storage['getItem'],
    setItem: sets[set],
    removeItem: removes[remove],
  }
}

function createDatabases(how: Ways['database']): object | undefined {
  if (how === 'missing') return undefined
  return {
    open() {
      if (how === 'open throws') refuse()
      const request: Partial<IDBOpenDBRequest> = {}
      const db = { transaction: refuse, close: () => {} }
      Object.assign(request, { result: db })
      queueMicrotask(() => {
        if (how === 'refuses')
          request.onerror?.call(request as IDBOpenDBRequest, new Event('error'))
        if (how === 'half open')
          request.onsuccess?.call(request as IDBOpenDBRequest, new Event('success'))
      })
      return request
    },
    deleteDatabase: refuse,
  }
}

const LOCKS: Readonly<Record<Ways['locks'], unknown>> = {
  missing: undefined,
  throws: { request: refuse },
  rejects: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) },
  honest: { request: async (_: string, __: object, run: () => unknown) => run() },
}

/** A window that has nothing but a hostile storage. */
function createWindow(hostile: Ways, { startTimer }: MemoryPlatform): Window {
  const storage = createStorage(hostile)
  const timers = new Map<number, () => void>()
  const page = {
    addEventListener() {},
    removeEventListener() {},
    navigator: { locks: LOCKS[hostile.locks] },
    setTimeout(run: () => void, wait: number) {
      timers.set(timers.size, startTimer(run, wait))
      return timers.size - 1
    },
    clearTimeout: (id: number) => timers.get(id)?.(),
    get localStorage() {
      if (hostile.property === 'throws') refuse()
      return { there: storage, missing: undefined, null: null }[hostile.property as 'there']
    },
    get indexedDB() {
      if (hostile.database === 'throws') refuse()
      return createDatabases(hostile.database)
    },
  }
  return page as unknown as Window
}

const EVENTS = 5

test('delivers every event and throws nothing at the page, whatever a thousand storages do', async () => {
  const property = fc.asyncProperty(ways, async (hostile) => {
    const { gateway } = createTransportPair()
    const memory = createMemoryPlatform({ handle: gateway.handle })
    const page = createWindow(hostile, memory)
    const platform = Object.assign(memory, {
      storage: createBrowserStorage(page),
      openVault: async (name: string) => openBrowserVault(page, name),
    })
    const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
    await beckon.consent('granted')
    await beckon.identify('ada')
    for (let number = 1; number < EVENTS; number++) await beckon.track(`Event ${number}`)
    await platform.advance(20_000)
    const { tracked, acknowledged, dropped } = await beckon.stats()
    expect({ stored: gateway.events.length, tracked, acknowledged, dropped }).toEqual({
      stored: EVENTS,
      tracked: EVENTS,
      acknowledged: EVENTS,
      dropped: {},
    })
    await beckon.reset()
    await beckon.consent('denied')
    await beckon.destroy()
    expect(uncaught).toEqual([])
  })
  await fc.assert(property, { numRuns: 1000 })
}, 60_000)
