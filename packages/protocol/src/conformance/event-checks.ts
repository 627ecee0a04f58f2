import { deepEqual, equal } from 'node:assert/strict'
import type { Check } from './check.ts'
import { choose, createEvent, grant, send } from './event-client.ts'
import { readCode } from './http-client.ts'

/** Section 6: events. */
export const eventChecks: readonly Check[] = [
  {
    name: 'refuses an event no receipt covers',
    async run(target) {
      const choice = grant()
      const { status, body } = await send(target, [createEvent(choice)])
      equal(status, 403)
      equal(readCode(body), 'consent/required')
    },
  },
  {
    name: 'takes an event a receipt covers, and takes it once',
    async run(target) {
      const choice = grant()
      equal((await choose(target, choice)).status, 200)
      const event = createEvent(choice)
      for (const _ of [1, 2]) {
        const { status, body } = await send(target, [event])
        equal(status, 200)
        equal((body['results'] as Record<string, string>)[event.messageId], 'ok')
      }
    },
  },
  {
    name: 'drops one bad event and takes the others',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      const good = createEvent(choice)
      const bad = { ...createEvent(choice), event: 7 }
      const { status, body } = await send(target, [bad, good])
      equal(status, 200)
      const results = body['results'] as Record<string, string>
      equal(results[good.messageId], 'ok')
      equal(results[bad.messageId], 'drop')
    },
  },
  {
    name: 'drops an event nested too deep, and takes null for an absent member',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      const nested = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 1)
      const deep = { ...createEvent(choice), properties: { nested } }
      const plain = { ...createEvent(choice), userId: null, properties: null, groupId: null }
      const { body } = await send(target, [deep, plain])
      const results = body['results'] as Record<string, string>
      equal(results[deep.messageId], 'drop')
      equal(results[plain.messageId], 'ok')
    },
  },
  {
    name: 'drops an event whose time says no zone, or is no time',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      const times = ['2026-11-22T09:30:00', '2026-02-31T00:00:00Z', 'Nov 5']
      const bad = times.map((timestamp) => ({ ...createEvent(choice), timestamp }))
      const anHourOn = new Date(Date.now() + 60 * 60 * 1000).toISOString()
      const good = { ...createEvent(choice), timestamp: anHourOn.replace('Z', '+01:00') }
      const { body } = await send(target, [...bad, good])
      const results = body['results'] as Record<string, string>
      for (const { messageId } of bad) equal(results[messageId], 'drop')
      equal(results[good.messageId], 'ok')
    },
  },
  {
    name: 'drops an event that is older than any site keeps them, and says so',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      const old = { ...createEvent(choice), timestamp: '2001-01-01T00:00:00Z' }
      const young = createEvent(choice)
      const { status, body } = await send(target, [old, young])
      equal(status, 200)
      deepEqual(body['results'], { [old.messageId]: 'drop', [young.messageId]: 'ok' })
      deepEqual(
        (body['errors'] as { index: number; code: string }[]).map(({ index, code }) => [
          index,
          code,
        ]),
        [[0, 'event/expired']],
      )
    },
  },
]
