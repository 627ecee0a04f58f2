import type { Purposes } from '../consent.ts'
import type { EventMessage } from '../events.ts'
import type { Target } from './check.ts'
import { type Answer, call } from './http-client.ts'

const NOTHING: Purposes = {
  functional: false,
  analytics: false,
  profile: false,
  personalization: false,
  ai: false,
  recording: false,
  ads: false,
}

export interface Choice {
  /** Absent where a session says who chose. */
  anonymousId?: string
  epoch: number
  analytics: boolean
  /** False where absent. */
  personalization?: boolean
}

/** A new visitor's first choice, which allows analytics. */
export function grant(): Choice & { anonymousId: string } {
  return { anonymousId: crypto.randomUUID(), epoch: 1, analytics: true }
}

/** Makes a choice, by session where a token is given. */
export function choose(target: Target, choice: Choice, token?: string): Promise<Answer> {
  const { analytics, personalization = false, ...who } = choice
  const purposes = { ...NOTHING, analytics, personalization }
  const at = new Date().toISOString()
  const body = { ...who, site: target.site, purposes, surface: 'conformance', at }
  return call(target, 'POST /v1/consent', { body, ...(token === undefined ? {} : { token }) })
}

type TestEvent = EventMessage & { messageId: string }

/** An event that says it is covered by a choice. */
export function createEvent({ anonymousId, epoch, analytics }: Choice): TestEvent {
  return {
    type: 'track',
    event: 'Lamp Viewed',
    anonymousId,
    messageId: crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    context: { consent: { epoch, categoryPreferences: { analytics } } },
  }
}

export function send(target: Target, batch: readonly unknown[]): Promise<Answer> {
  const body = { writeKey: target.site, sentAt: new Date().toISOString(), batch }
  return call(target, 'POST /v1/batch', { body })
}
