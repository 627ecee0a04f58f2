import type { ArticleStats, ErrorBody } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, post } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

let gateway: TestGateway
let now: number
beforeEach(async () => {
  now = Date.parse('2026-11-26T12:00:00Z')
  gateway = await startTestGateway({ clock: () => now })
  for (const slug of ['returns', 'delivery']) {
    const body = JSON.stringify({ locale: 'en', title: slug, body: 'Text.' })
    const headers = bearer(gateway.secret)
    await fetch(`${gateway.url}/v1/articles/${slug}`, { method: 'PUT', headers, body })
    now += 1
  }
})
afterEach(() => gateway.stop())

const tell = async (path: string, body: object): Promise<number> =>
  (await post(`${gateway.url}/v1/articles/${path}`, { site: gateway.site, ...body })).status

async function readStats(): Promise<(number | string)[][]> {
  const url = `${gateway.url}/v1/articles/stats`
  const { body } = await get<{ articles: ArticleStats[] }>(url, bearer(gateway.secret))
  return body.articles.map(({ slug, reads, helped, unhelped, deflected }) => [
    ...[slug, reads, helped, unhelped, deflected],
  ])
}

test('counts each visit once, and its last vote', async () => {
  await tell('returns/read', { visit: 'a' })
  await tell('returns/read', { visit: 'a' })
  await tell('returns/vote', { visit: 'a', helped: false })
  await tell('returns/vote', { visit: 'a', helped: true })
  await tell('returns/vote', { visit: 'b', helped: false })
  await tell('delivery/read', { visit: 'b', locale: 'fr' })
  expect(await readStats()).toEqual([
    ['delivery', 1, 0, 0, 0],
    ['returns', 2, 1, 1, 0],
  ])
})

test('counts as deflected who read, and half an hour later has written nothing', async () => {
  await tell('returns/read', { visit: 'reader' })
  await tell('returns/read', { visit: 'writer' })
  await tell('delivery/read', { visit: 'writer' })
  now += 29 * MINUTE
  expect(await tell('wrote', { visit: 'writer' })).toBe(200)
  expect((await readStats()).map((row) => row[4])).toEqual([0, 0])
  now += 2 * MINUTE
  expect(await readStats()).toEqual([
    ['delivery', 1, 0, 0, 0],
    ['returns', 2, 0, 0, 1],
  ])
})

test('keeps the counts and forgets the visits within a day', async () => {
  await tell('returns/vote', { visit: 'reader', helped: true })
  await tell('returns/vote', { visit: 'other', helped: false })
  await tell('wrote', { visit: 'other' })
  now += DAY + MINUTE
  await gateway.gateway.usecases.articleVisits.purge()
  const counted = [
    ['delivery', 0, 0, 0, 0],
    ['returns', 2, 1, 1, 1],
  ]
  expect(await readStats()).toEqual(counted)
  await gateway.gateway.usecases.articleVisits.purge()
  expect(await readStats()).toEqual(counted)
  // The visit is no longer known, so it is a new one.
  await tell('returns/read', { visit: 'reader' })
  expect((await readStats())[1]).toEqual(['returns', 3, 1, 1, 1])
})

test('lets nobody make an article loved or hated by themselves', async () => {
  const statuses = new Set<number>()
  for (let i = 0; i < 70; i++)
    statuses.add(await tell('returns/vote', { visit: `${i}`, helped: true }))
  expect([...statuses]).toEqual([200, 429])
  expect((await readStats())[1]).toEqual(['returns', 60, 60, 0, 0])
  now += 2 * MINUTE
  expect(await tell('returns/read', { visit: 'later' })).toBe(200)
})

test('counts nothing of what is not there', async () => {
  const url = `${gateway.url}/v1/articles/never/vote`
  const vote = { site: gateway.site, visit: 'a', helped: true }
  expect((await post<ErrorBody>(url, vote)).body.error.code).toBe('article/not-found')
  expect(await tell('returns/vote', { visit: 'a' })).toBe(400)
  expect(await tell('returns/read', {})).toBe(400)
  expect(await tell('wrote', { visit: 'nobody' })).toBe(200)
})
