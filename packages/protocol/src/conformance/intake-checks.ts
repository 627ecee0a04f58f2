import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { LIMITS } from '../limits.ts'
import type { Check, Target } from './check.ts'
import { choose, createEvent, grant, send } from './event-client.ts'
import { readCode } from './http-client.ts'

const LETTERS = { track: 't', page: 'p', screen: 's', identify: 'i', group: 'g', alias: 'a' }

async function post(
  { url }: Target,
  path: string,
  { body, headers = {} }: { body: unknown; headers?: Record<string, string> },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  // A copy, for the type of a Buffer does not say what memory it lies in.
  const sent = typeof raw === 'string' ? raw : new Uint8Array(raw)
  const response = await fetch(new URL(path, url), { method: 'POST', headers, body: sent })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** An event of a visitor who agreed. */
async function createCovered(target: Target) {
  const choice = grant()
  equal((await choose(target, choice)).status, 200)
  return createEvent(choice)
}

/** Section 6: how events may be sent. */
export const intakeChecks: readonly Check[] = [
  {
    name: 'takes each type of event at its name and at its letter',
    async run(target) {
      const event = await createCovered(target)
      const common = { ...event, writeKey: target.site, groupId: 'g', previousId: 'p' }
      for (const route of Object.entries(LETTERS).flat()) {
        const body = { ...common, messageId: crypto.randomUUID() }
        equal((await post(target, `/v1/${route}`, { body })).status, 200, route)
      }
      const batch = { writeKey: target.site, batch: [event] }
      equal((await post(target, '/v1/b', { body: batch })).status, 200)
    },
  },
  {
    name: 'reads JSON whatever the content type says, and gzip',
    async run(target) {
      const event = await createCovered(target)
      const body = JSON.stringify({ writeKey: target.site, batch: [event] })
      for (const type of ['text/plain', 'application/json;charset=UTF-8', 'x-made/up']) {
        const answer = await post(target, '/v1/batch', { body, headers: { 'content-type': type } })
        equal(answer.status, 200, type)
      }
      const headers = { 'content-encoding': 'gzip' }
      equal((await post(target, '/v1/batch', { body: gzipSync(body), headers })).status, 200)
    },
  },
  {
    name: 'takes the key by Basic, with and without the colon, in the body, beside a foreign token, and in the event',
    async run(target) {
      const event = await createCovered(target)
      const { site: writeKey } = target
      const basic = (text: string) => ({ authorization: `Basic ${btoa(text)}` })
      const batch = [event]
      const oauth = { authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x' }
      const ways = [
        { body: { batch }, headers: basic(`${writeKey}:`) },
        { body: { batch }, headers: basic(writeKey) },
        { body: { batch, writeKey } },
        { body: { batch, writeKey }, headers: oauth },
        { body: { batch: [{ ...event, writeKey }] } },
      ]
      for (const way of ways) equal((await post(target, '/v1/batch', way)).status, 200)
      const { status, body } = await post(target, '/v1/batch', { body: { batch } })
      equal(status, 401)
      equal(readCode(body), 'auth/required')
    },
  },
  {
    name: 'answers 200 to a batch of nothing but bad events, and says what is wrong with each',
    async run(target) {
      const event = await createCovered(target)
      const { status, body } = await send(target, [{ ...event, event: 7 }, 'nonsense'])
      equal(status, 200)
      deepEqual(body['results'], { [event.messageId]: 'drop' })
      const errors = body['errors'] as { index: number; code: string }[]
      deepEqual(
        errors.map(({ index, code }) => [index, code]),
        [
          [0, 'event/invalid'],
          [1, 'event/invalid'],
        ],
      )
    },
  },
  {
    name: 'drops an event that is too large, even for a batch, and takes the others',
    async run(target) {
      const event = await createCovered(target)
      const text = 'é'.repeat(LIMITS.batchBytes / 2)
      const huge = { ...event, messageId: crypto.randomUUID(), properties: { text } }
      const { status, body } = await send(target, [huge, event])
      equal(status, 200)
      deepEqual(body['results'], { [huge.messageId]: 'drop', [event.messageId]: 'ok' })
    },
  },
  {
    name: 'shows a pixel whatever it tells',
    async run(target) {
      const event = await createCovered(target)
      const data = Buffer.from(JSON.stringify({ ...event, writeKey: target.site }))
      for (const query of [`data=${data.toString('base64url')}`, 'data=%%', '']) {
        const response = await fetch(new URL(`/v1/pixel/track?${query}`, target.url))
        equal(response.status, 200)
        equal(response.headers.get('content-type'), 'image/gif')
        match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^GIF89a/)
      }
    },
  },
  {
    name: 'allows the headers libraries ask for, and lets a page read when to retry',
    async run({ url }) {
      const asked = 'authorization, content-type, x-retry-count, anonymousid, sentat, rsa-recovered'
      const { headers, ok: allowed } = await fetch(new URL('/v1/batch', url), {
        method: 'OPTIONS',
        headers: {
          origin: 'https://shop.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': asked,
        },
      })
      ok(allowed)
      match(headers.get('access-control-allow-origin') ?? '', /^(\*|https:\/\/shop\.example)$/)
      equal(
        headers.get('access-control-allow-headers')?.replaceAll(' ', ''),
        asked.replaceAll(' ', ''),
      )
      match(headers.get('access-control-expose-headers') ?? '', /retry-after/i)
    },
  },
]
