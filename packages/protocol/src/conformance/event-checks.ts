import { equal } from 'node:assert/strict'
import type { Purposes } from '../consent.ts'
import type { Check, Target } from './check.ts'
import { type Answer, call, readCode } from './http-client.ts'

const NOTHING: Purposes = {
  functional: false,
  analytics: false,
  profile: false,
  personalization: false,
  ads: false,
}

interface Choice {
  anonymousId: string
  epoch: number
  analytics: boolean
}

function choose(target: Target, { anonymousId, epoch, analytics }: Choice): Promise<Answer> {
  const at = new Date().toISOString()
  return call(target, 'POST /v1/consent', {
    body: {
      site: target.site,
      anonymousId,
      epoch,
      purposes: { ...NOTHING, analytics },
      surface: 'conformance',
      at,
    },
  })
}

function createEvent({ anonymousId, epoch, analytics }: Choice): Record<string, unknown> {
  return {
    type: 'track',
    event: 'Lamp Viewed',
    anonymousId,
    messageId: crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    context: { consent: { epoch, categoryPreferences: { analytics } } },
  }
}

function send(target: Target, batch: readonly unknown[]): Promise<Answer> {
  const body = { writeKey: target.site, sentAt: new Date().toISOString(), batch }
  return call(target, 'POST /v1/batch', { body })
}

/** Section 6: consent and events. */
export const eventChecks: readonly Check[] = [
  {
    name: 'refuses an event no receipt covers',
    async run(target) {
      const choice = { anonymousId: crypto.randomUUID(), epoch: 1, analytics: true }
      const { status, body } = await send(target, [createEvent(choice)])
      equal(status, 403)
      equal(readCode(body), 'consent/required')
    },
  },
  {
    name: 'takes an event a receipt covers, and takes it once',
    async run(target) {
      const choice = { anonymousId: crypto.randomUUID(), epoch: 1, analytics: true }
      equal((await choose(target, choice)).status, 200)
      const event = createEvent(choice)
      for (const _ of [1, 2]) {
        const { status, body } = await send(target, [event])
        equal(status, 200)
        equal((body['results'] as Record<string, string>)[String(event['messageId'])], 'ok')
      }
    },
  },
  {
    name: 'drops one bad event and takes the others',
    async run(target) {
      const choice = { anonymousId: crypto.randomUUID(), epoch: 1, analytics: true }
      await choose(target, choice)
      const good = createEvent(choice)
      const bad: Record<string, unknown> = { ...createEvent(choice), event: 7 }
      const { status, body } = await send(target, [bad, good])
      equal(status, 200)
      const results = body['results'] as Record<string, string>
      equal(results[String(good['messageId'])], 'ok')
      equal(results[String(bad['messageId'])], 'drop')
    },
  },
  {
    name: 'refuses events once consent was withdrawn, also those made before',
    async run(target) {
      const granted = { anonymousId: crypto.randomUUID(), epoch: 1, analytics: true }
      await choose(target, granted)
      await choose(target, { ...granted, epoch: 2, analytics: false })
      const { status, body } = await send(target, [createEvent(granted)])
      equal(status, 403)
      equal(readCode(body), 'consent/required')
    },
  },
  {
    name: 'answers the same epoch with the first receipt',
    async run(target) {
      const choice = { anonymousId: crypto.randomUUID(), epoch: 1, analytics: true }
      const first = await choose(target, choice)
      const again = await choose(target, { ...choice, analytics: false })
      equal(
        (again.body['receipt'] as { id: string }).id,
        (first.body['receipt'] as { id: string }).id,
      )
    },
  },
]
