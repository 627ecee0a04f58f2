import { beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../clock.ts'
import { createFilesApi } from './files.api.ts'

let asked: string[]
let waits: number[]
let refusals: Response[]
let runs: (() => void)[]

const clock: Clock = {
  now: () => 0,
  startTimer(run, milliseconds) {
    waits.push(milliseconds)
    runs.push(run)
    return () => void runs.splice(runs.indexOf(run), 1)
  },
}

const tooMany = (after?: string): Response =>
  new Response('{"error":{"code":"request/too-many"}}', {
    status: 429,
    headers: after === undefined ? {} : { 'retry-after': after },
  })

const attachment = { id: 'f1', name: 'a.txt', type: 'text/plain', size: 1, url: '/v1/files/f1' }

async function answer(path: string, { method }: RequestInit = {}): Promise<Response> {
  asked.push(`${method} ${path}`)
  const refusal = refusals.shift()
  if (refusal) return refusal
  if (method === 'POST') return new Response('', { headers: { location: '/v1/files/f1' } })
  return new Response(JSON.stringify({ attachment }))
}

const api = createFilesApi(answer as typeof fetch, clock)
const file = new File(['x'], 'a.txt')

beforeEach(() => {
  asked = []
  waits = []
  refusals = []
  runs = []
})

test('goes on once it may where much was sent of late, and says so meanwhile', async () => {
  refusals = [tooMany('30'), tooMany()]
  const told: boolean[] = []
  const uploading = api.upload(file, 'one', { onWait: (is) => told.push(is) })
  for (const seconds of [30, 2]) {
    await expect.poll(() => runs.length).toBe(1)
    expect(waits.at(-1)).toBeGreaterThanOrEqual(seconds * 1000)
    expect(waits.at(-1)).toBeLessThanOrEqual(seconds * 1250)
    runs.shift()?.()
  }
  expect(await uploading).toEqual(attachment)
  expect(told).toEqual([true, false, true, false])
  const begun = Array.from({ length: 3 }, () => 'POST /v1/files')
  expect(asked).toEqual([...begun, 'PATCH /v1/files/f1', 'GET /v1/files/f1'])
})

test('waits no longer than five minutes, whatever is said', async () => {
  refusals = [tooMany('86400')]
  const life = new AbortController()
  const uploading = api.upload(file, 'one', { signal: life.signal })
  await expect.poll(() => waits.length).toBe(1)
  expect(waits[0]).toBeLessThanOrEqual(375_000)
  life.abort()
  await expect(uploading).rejects.toThrow()
  expect([runs, asked]).toEqual([[], ['POST /v1/files']])
})

test('what is refused for another reason is not tried again', async () => {
  const body = '{"error":{"code":"file/type-refused"}}'
  refusals = [new Response(body, { status: 415, headers: { 'retry-after': '1' } })]
  await expect(api.upload(file, 'one')).rejects.toMatchObject({ code: 'file/type-refused' })
  expect([waits, asked.length]).toEqual([[], 1])
})
