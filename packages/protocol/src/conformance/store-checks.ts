import { deepEqual, equal, ok } from 'node:assert/strict'
import type { StoredEvent } from '../events.ts'
import type { ServerCheck, ServerTarget } from './check.ts'
import { choose, createEvent, grant, send } from './event-client.ts'
import { call } from './http-client.ts'

async function readEvents(target: ServerTarget, anonymousId: string): Promise<StoredEvent[]> {
  const { body } = await call(target, `GET /v1/events?anonymousId=${anonymousId}&limit=1000`, {
    token: target.secret,
  })
  return body['events'] as StoredEvent[]
}

/** Sections 6 and 7: what becomes of events. */
export const storeChecks: readonly ServerCheck[] = [
  {
    name: 'stores once what is sent twice at the same time',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      for (let round = 1; round <= 10; round++) {
        const batch = Array.from({ length: 3 }, () => createEvent(choice))
        const answers = await Promise.all([send(target, batch), send(target, batch)])
        for (const { status, body } of answers) {
          equal(status, 200)
          deepEqual(Object.values(body['results'] as object), ['ok', 'ok', 'ok'])
        }
        equal((await readEvents(target, choice.anonymousId)).length, 3 * round)
      }
    },
  },
  {
    name: 'puts a clock right that is wrong by a day, and shows the time that was sent',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      const wrong = Date.now() + 24 * 60 * 60 * 1000
      const timestamp = new Date(wrong - 60_000).toISOString()
      const event = { ...createEvent(choice), timestamp }
      const sentAt = new Date(wrong).toISOString()
      await call(target, 'POST /v1/batch', {
        body: { writeKey: target.site, sentAt, batch: [event] },
      })
      const [stored] = await readEvents(target, choice.anonymousId)
      equal(stored?.originalTimestamp, timestamp)
      equal(stored?.sentAt, sentAt)
      const age = Date.parse(stored?.receivedAt ?? '') - Date.parse(stored?.timestamp ?? '')
      ok(age > 50_000 && age < 70_000, `it is said to have happened ${age} ms before it came`)
    },
  },
  {
    name: 'keeps no address of the network that a page sends',
    async run(target) {
      const choice = grant()
      await choose(target, choice)
      const event = createEvent(choice)
      const context = { ...event.context, ip: '203.0.113.7', sequence: 3 }
      await send(target, [{ ...event, context }])
      const [stored] = await readEvents(target, choice.anonymousId)
      equal(stored?.context['ip'], undefined)
      equal(stored?.context['sequence'], 3)
    },
  },
]
