import type {
  Article,
  ArticleRecord,
  ArticleRequest,
  ArticleSearchAnswer,
  ErrorBody,
  SiteConfig,
} from '@beckon/protocol'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, type TestAnswer } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(() => gateway.stop())

const url = (path: string): string => `${gateway.url}/v1/articles${path}`

async function send<Body>(
  method: string,
  path: string,
  body?: unknown,
  key = gateway.secret,
): Promise<TestAnswer<Body & ErrorBody>> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(url(path), { method, headers: bearer(key), ...init })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Body & ErrorBody,
  }
}

async function put(slug: string, change: Partial<ArticleRequest> = {}): Promise<ArticleRecord> {
  const article = { locale: 'en', title: slug, body: 'Text.', ...change }
  const { status, body } = await send<{ article: ArticleRecord }>('PUT', `/${slug}`, article)
  expect(status).toBe(200)
  return body.article
}

async function search(query: Record<string, string>): Promise<ArticleSearchAnswer> {
  const asked = new URLSearchParams({ site: gateway.site, ...query })
  const { status, body } = await get<ArticleSearchAnswer>(url(`/search?${asked}`))
  expect(status).toBe(200)
  return body
}

const find = async (q: string, locale = 'en'): Promise<string[]> =>
  (await search({ q, locale })).articles.map(({ slug }) => slug)

const read = (slug: string, query = ''): Promise<TestAnswer<{ article: Article } & ErrorBody>> =>
  get(url(`/${slug}?site=${gateway.site}${query}`))

async function stock(): Promise<void> {
  await put('returns', { title: 'Return an order', body: 'You have 60 days to send a chair back.' })
  await put('delivery', { title: 'Delivery times', body: 'Free in the UK. A return is free too.' })
  await put('care', { title: 'Care for your lamp', body: 'Wipe the café lamp with a dry cloth.' })
  await put('pay', { title: 'Ways to pay', body: 'Cards, or by invoice within 30 days.' })
  await put('visit', { title: 'Visit us', body: 'Our shop is open on Saturday.' })
}

test('finds articles by all words, the last one as far as it was typed, titles first', async () => {
  await stock()
  expect(await find('return')).toEqual(['returns', 'delivery'])
  expect(await find('deliv')).toEqual(['delivery'])
  expect(await find('CAFÉ lam')).toEqual(['care'])
  expect(await find('cafe')).toEqual(['care'])
})

test('finds what fits best of a whole question, and nothing where only its small words fit', async () => {
  await stock()
  expect((await find('How can I get my chairs returned to you please?'))[0]).toBe('returns')
  expect(await find('xylophone')).toEqual([])
  expect(await find('?!')).toEqual([])
})

test('answers whatever is typed', async () => {
  await stock()
  const typed = [
    '"',
    '*',
    'a*',
    'NEAR(',
    'a AND',
    'OR',
    'title:x',
    '-',
    '^',
    '(',
    "'",
    '\0',
    'a\0"b',
  ]
  for (const q of typed) await search({ q })
  const scrap = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    ' ',
    'AND',
    'NOT',
    ':',
    '-',
    'return',
    '\0',
    'é',
  )
  const scraps = fc.array(scrap, { maxLength: 12 }).map((list) => list.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(scraps, fc.string({ unit: 'binary' })), async (q) => {
      await search({ q })
    }),
    { numRuns: 300 },
  )
})

test('shows who asks nothing what there is, in the order of the site', async () => {
  await put('b', { title: 'B', category: 'Orders', position: 2, summary: 'About B' })
  await put('a', { title: 'A', category: 'Orders', position: 3 })
  await put('c', { title: 'C', category: 'Care', position: 1 })
  await put('d', { title: 'D', status: 'draft', category: 'Secret' })
  const all = await search({})
  expect(all.articles.map(({ title }) => title)).toEqual(['C', 'B', 'A'])
  expect(all.articles[1]).toEqual({
    ...{ slug: 'b', locale: 'en', title: 'B', summary: 'About B', category: 'Orders' },
  })
  expect(all.categories).toEqual([
    { name: 'Care', count: 1 },
    { name: 'Orders', count: 2 },
  ])
  const orders = await search({ category: 'Orders' })
  expect(orders.articles.map(({ title }) => title)).toEqual(['B', 'A'])
})

test('speaks the visitor’s language where an article does, else the site’s', async () => {
  await put('returns', { title: 'Returns' })
  await put('delivery', { title: 'Delivery' })
  await put('returns', { locale: 'de', title: 'Rückgabe', body: 'Zurück damit.' })
  expect(await find('ruckga', 'de-AT')).toEqual(['returns'])
  expect(await find('returns', 'de-AT')).toEqual([])
  expect(await find('delivery', 'de-AT')).toEqual(['delivery'])
  const titles = async (locale: string) =>
    (await search({ locale })).articles.map(({ title }) => title)
  expect(await titles('de')).toEqual(['Delivery', 'Rückgabe'])
  expect(await titles('ja')).toEqual(['Delivery', 'Returns'])
  expect((await read('returns', '&locale=de-CH')).body.article).toMatchObject({ locale: 'de' })
  expect((await read('returns', '&locale=zz%2F')).body.article).toMatchObject({ locale: 'en' })
})

test('tells pages whether there is anything to read, and where else to ask', async () => {
  const config = async () =>
    (await get<SiteConfig>(`${gateway.url}/v1/sites/${gateway.site}/config`)).body.help
  const set = async (help: object) => {
    const init = { method: 'PUT', headers: bearer(gateway.secret), body: JSON.stringify(help) }
    return (await fetch(`${gateway.url}/v1/settings/help`, init)).status
  }
  await put('draft', { status: 'draft' })
  expect(await config()).toBeUndefined()
  await put('returns')
  await put('returns', { locale: 'de', title: 'Rückgabe' })
  await put('delivery')
  expect(await config()).toEqual({})
  const titles = async () => (await search({ locale: 'ja' })).articles.map(({ title }) => title)
  expect(await titles()).toEqual(['delivery', 'returns'])
  expect(await set({ locale: 'de', searchUrl: 'https://help.example/?term={q}' })).toBe(200)
  expect(await titles()).toEqual(['Rückgabe'])
  expect(await config()).toEqual({ searchUrl: 'https://help.example/?term={q}' })
  expect(await set({ searchUrl: 'http://help.example/' })).toBe(400)
  expect(await set({ searchUrl: 'https://a:b@help.example/' })).toBe(400)
})

test('gives what is read as parts, and lets caches ask whether it changed', async () => {
  await put('returns', { body: 'Send it **back**. <script>alert(1)</script>' })
  const first = await read('returns')
  expect(first.body.article.blocks).toEqual([
    {
      kind: 'paragraph',
      children: ['Send it ', { kind: 'strong', children: ['back'] }, '. <script>alert(1)</script>'],
    },
  ])
  expect(first.headers.get('cache-control')).toBe('public, max-age=60')
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  const ask = async () => {
    const headers = { 'if-none-match': `"x", W/${first.headers.get('etag')}` }
    return (await fetch(url(`/returns?site=${gateway.site}`), { headers })).status
  }
  expect(await ask()).toBe(304)
  await put('returns', { body: 'Keep it.' })
  expect(await ask()).toBe(200)
  expect(await find('keep')).toEqual(['returns'])
  expect(await find('send')).toEqual([])
})

test('shows no draft, no other site’s article and none that was deleted', async () => {
  await put('draft', { status: 'draft' })
  await put('gone')
  await put('gone', { locale: 'de' })
  const other = await gateway.createSite()
  await send('PUT', '/theirs', { locale: 'en', title: 'Theirs', body: '' }, other.secret)
  expect((await send('DELETE', '/gone?locale=de')).body).toEqual({ deleted: 1 })
  expect((await read('gone', '&locale=de')).body.article.locale).toBe('en')
  expect((await send('DELETE', '/gone')).body).toEqual({ deleted: 1 })
  expect((await send('DELETE', '/gone')).body.error.code).toBe('article/not-found')
  for (const slug of ['draft', 'theirs', 'gone', 'never']) {
    expect((await read(slug)).body.error.code).toBe('article/not-found')
    expect(await find(slug)).toEqual([])
  }
  expect(await search({})).toEqual({ articles: [], categories: [] })
})

test('lists all to the site’s server, drafts too, page by page', async () => {
  for (const slug of ['a', 'b', 'c']) await put(slug, { status: 'draft' })
  const list = async (query: string) =>
    (await send<{ articles: ArticleRecord[]; next: string | null }>('GET', query)).body
  const first = await list('?limit=2')
  const rest = await list(`?limit=2&cursor=${first.next}`)
  expect([...first.articles, ...rest.articles].map(({ slug }) => slug)).toEqual(['c', 'b', 'a'])
  expect(rest.next).toBeNull()
})

test('refuses what is no article, and lets nobody but the site’s server write', async () => {
  const article = { locale: 'en', title: 'A', body: 'B' }
  for (const slug of ['A', 'a b', 'search', 'stats']) {
    const { status, body } = await send<object>('PUT', `/${slug}`, article)
    expect([status, body.error.details?.[0]?.path]).toEqual([400, 'slug'])
  }
  for (const change of [{ locale: 'no language' }, { title: '' }, { body: 'x'.repeat(50_001) }]) {
    const { status, body } = await send<object>('PUT', '/a', { ...article, ...change })
    expect([status, body.error.details?.[0]?.path]).toEqual([400, Object.keys(change)[0]])
  }
  for (const [method, path] of [
    ['PUT', '/a'],
    ['DELETE', '/a'],
    ['GET', ''],
    ['GET', '/stats'],
  ]) {
    const input = method === 'PUT' ? article : undefined
    const { status, body } = await send<object>(method ?? '', path ?? '', input, gateway.site)
    expect([status, body.error.code]).toEqual([403, 'key/forbidden'])
  }
  expect((await get<ErrorBody>(url('/search?site=pk_x'))).body.error.code).toBe('site/unknown')
})
