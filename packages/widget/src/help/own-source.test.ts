import { afterEach, expect, test, vi } from 'vitest'
import { createOwnSource, toAddress } from './own-source.ts'

afterEach(() => vi.unstubAllGlobals())

const question = { q: 'a & b', locale: 'de-AT', limit: 3 }

test('asks as q and locale, or where the address names them', () => {
  expect(toAddress('https://a.example/s?x=1', question)).toBe(
    'https://a.example/s?x=1&q=a+%26+b&locale=de-AT',
  )
  expect(toAddress('https://a.example/{locale}/s?term={q}', question)).toBe(
    'https://a.example/de-AT/s?term=a%20%26%20b',
  )
  expect(toAddress('https://a.example/', { q: '', locale: 'en' })).toBe(
    'https://a.example/?locale=en',
  )
  const long = new URL(toAddress('https://a.example/', { q: 'x'.repeat(9999), locale: 'en' }))
  expect(long.searchParams.get('q')).toHaveLength(200)
})

test('never leaves the host, whatever is typed', () => {
  const typed = ['@evil.example', '/../../', '#', '?', '\\', '{q}', '%0a']
  for (const q of typed) {
    expect(new URL(toAddress('https://a.example/{q}', { q, locale: 'en' })).host).toBe('a.example')
  }
})

test.each(['http://a.example/', 'https://me:pw@a.example/', 'javascript:alert(1)', ''])(
  'asks nothing of "%s"',
  (url) => {
    expect(() => createOwnSource(url)).toThrow('Not asked')
  },
)

function answerWith(body: BodyInit, status = 200): RequestInit[] {
  const asked: RequestInit[] = []
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    asked.push(init)
    return new Response(body, { status })
  })
  return asked
}

test('says nothing of the visitor, and takes as much as was asked for', async () => {
  const list = ['a', 'b', 'c', 'd'].map((title) => ({ title, body: 'x' }))
  const asked = answerWith(JSON.stringify(list))
  const { hits } = await createOwnSource('https://a.example/').search(question)
  expect(hits.map(({ title }) => title)).toEqual(['a', 'b', 'c'])
  expect(asked[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
})

test('survives an answer that is an error, no JSON, or has no end', async () => {
  const source = createOwnSource('https://a.example/')
  answerWith('[]', 500)
  await expect(source.search(question)).rejects.toThrow('500')
  answerWith('<!doctype html>')
  await expect(source.search(question)).rejects.toThrow()
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(32)),
  })
  answerWith(endless)
  await expect(source.search(question)).rejects.toThrow('too long')
})
