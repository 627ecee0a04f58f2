import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { createStores, type Stores } from '../stores/stores.ts'
import { en } from '../texts/en.ts'
import { type Help, helpOf } from './help-store.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

interface Fixture {
  help: Help
  stores: Stores
  /** What the gateway was asked about articles, without the address. */
  asked: string[]
  /** What was announced. */
  told: string[]
  pause(): Promise<void>
  /** While false the gateway does not answer. */
  online: { current: boolean }
}

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const hit = (slug: string) => ({ slug, locale: 'en', title: slug, summary: null, category: null })

function answer(path: string, q: string): object {
  if (path.endsWith('/search')) return { articles: [hit(q || 'all')], categories: [] }
  const slug = path.split('/')[3] ?? ''
  return { article: { ...hit(slug), blocks: ['Text'], updatedAt: '2026-01-01T00:00:00.000Z' } }
}

function setup(): Fixture {
  const { client, platform, chat } = createMemoryWorld()
  const asked: string[] = []
  const told: string[] = []
  const online = { current: true }
  const next = platform.handle
  platform.handle = async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (!pathname.startsWith('/v1/articles')) return next(request)
    const { visit, ...body } = JSON.parse(request.body ?? '{}')
    const about = searchParams.get('q') ?? (body.helped === undefined ? '' : String(body.helped))
    asked.push(`${request.method} ${pathname.slice('/v1/articles'.length)} ${about}`.trim())
    if (request.method === 'POST') expect(visit).toMatch(/^[0-9A-Z]{26}$/)
    if (!online.current) throw new TypeError('no network')
    if (pathname.endsWith('/gone'))
      return testing.createResponse(404, { error: { code: 'article/not-found', message: '' } })
    return testing.createResponse(200, answer(pathname, searchParams.get('q') ?? ''))
  }
  for (const name of ['article:read', 'article:voted', 'article:deflected'] as const)
    client.on(name, (detail) => told.push(`${name} ${JSON.stringify(detail)}`))
  const stores = createStores({
    client,
    askConsent: false,
    texts: en,
    chooseLink: async () => chat.openLink,
  })
  stops.push(stores.dispose)
  const pause = (): Promise<void> => platform.advance(1000)
  return { help: helpOf(stores), stores, asked, told, pause, online }
}

const keysOf = ({ help }: Fixture) => help.$search.get().found?.hits.map(({ key }) => key)

test('asks once typing has paused, and shows the answer to what was typed last', async () => {
  const world = setup()
  for (const q of ['r', 're', 'ret']) world.help.search({ q })
  expect(world.asked).toEqual([])
  await world.pause()
  await expect.poll(() => keysOf(world)).toEqual(['ret'])
  world.help.search({ q: '' })
  await world.pause()
  await expect.poll(() => keysOf(world)).toEqual(['all'])
  world.help.search({ q: 'ret' })
  await world.pause()
  await expect.poll(() => keysOf(world)).toEqual(['ret'])
  expect(world.asked).toEqual(['GET /search ret', 'GET /search'])
})

test('says that it failed, and asks again', async () => {
  const world = setup()
  world.online.current = false
  world.help.search({})
  await expect.poll(() => world.help.$search.get().failed).toBe(true)
  world.online.current = true
  world.help.search({})
  await expect.poll(() => keysOf(world)).toEqual(['all'])
})

test('tells an article that is gone from one that cannot be had just now', async () => {
  const { help, online } = setup()
  await help.read({ key: 'gone', slug: 'gone', title: 'Gone' }, 'help')
  expect(help.$reading.get()).toMatchObject({ failed: true, gone: true })
  online.current = false
  await help.read({ key: 'a', slug: 'a', title: 'A' }, 'help')
  expect(help.$reading.get()).toMatchObject({ failed: true, gone: false })
})

test('counts what was read once, and votes as often as they change', async () => {
  const world = setup()
  const { help, asked, told } = world
  for (let i = 0; i < 2; i++) await help.read({ key: 'a', slug: 'a', title: 'A' }, 'help')
  expect(help.$reading.get()?.article).toMatchObject({ title: 'a', blocks: ['Text'] })
  await help.vote(false)
  await help.vote(true)
  expect(help.$reading.get()?.helped).toBe(true)
  expect(asked.filter((each) => each.startsWith('POST'))).toEqual([
    ...['POST /a/read', 'POST /a/vote false', 'POST /a/vote true'],
  ])
  expect(told).toEqual([
    'article:read {"slug":"a"}',
    'article:voted {"slug":"a","helped":false}',
    'article:voted {"slug":"a","helped":true}',
  ])
})

test('tells as deflected who reads and leaves, and not who wrote', async () => {
  const world = setup()
  const { help, stores, asked, told } = world
  window.dispatchEvent(new Event('pagehide'))
  await help.read({ key: 'a', slug: 'a', title: 'A' }, 'help')
  stores.chat.start()
  await stores.chat.send('All the same')
  await expect.poll(() => asked).toContain('POST /wrote')
  window.dispatchEvent(new Event('pagehide'))
  expect(told).toEqual(['article:read {"slug":"a"}'])
  await help.read({ key: 'b', slug: 'b', title: 'B' }, 'help')
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pagehide'))
  expect(told.slice(2)).toEqual(['article:deflected {"slugs":["a","b"]}'])
})

test('suggests three at most while something is typed, until they are waved away', async () => {
  const world = setup()
  const { help, asked } = world
  help.suggest('how do I')
  help.suggest('how do I return')
  await world.pause()
  const keys = () => help.$suggested.get().map(({ key }) => key)
  await expect.poll(keys).toEqual(['how do I return'])
  help.suggest('')
  expect(keys()).toEqual([])
  help.waveAway()
  help.suggest('something else')
  await world.pause()
  expect(asked).toEqual(['GET /search how do I return'])
})

test('keeps nothing for who comes next', async () => {
  const { help, stores } = setup()
  help.search({ q: 'secret' })
  await help.read({ key: 'a', slug: 'a', title: 'A' }, 'help')
  stores.chat.session.forget()
  expect(help.$search.get().q).toBe('')
  expect(help.$reading.get()).toBeNull()
})
