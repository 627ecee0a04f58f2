import { BeckonError, type EventMessage, type EventType, type Json } from '@beckon/protocol'
import { byteLength } from './byte-length.ts'
import type { Client, EventOptions } from './client.ts'
import { createClientError } from './client-error.ts'
import { createEventBuilder, type EventBuilderOptions, type EventFields } from './event-builder.ts'
import type { LogEntry } from './event-log.ts'
import type { Ledger } from './ledger.ts'
import { maskPage } from './mask-page.ts'
import { createSteps } from './steps.ts'

/**
 * The calls of Segment's spec. Each resolves once the event is captured, or dropped for want of
 * consent, and rejects where it cannot be taken.
 */
export interface EventCalls extends Pick<Client, 'track' | 'page' | 'identify'> {
  screen(name?: string, properties?: Json, options?: EventOptions): Promise<void>
  group(groupId: string, traits?: Json, options?: EventOptions): Promise<void>
  alias(userId: string, options?: EventOptions): Promise<void>
}

/** From a call to an event that is kept. */
export interface Events extends Pick<Client, 'addContext' | 'addStep' | 'register'> {
  calls: EventCalls
  /** Takes back what was registered. */
  forget(): void
}

export interface EventsOptions extends EventBuilderOptions {
  createId(): string
  ledger: Ledger
  add(entry: LogEntry): void
}

/** Segment's limit of one event, in bytes, and ours of names and ids, in characters. */
const MOST_BYTES = 32_768
const NAME = 200
const ID = 100

function requireText(text: unknown, longest: number): void {
  if (typeof text !== 'string' || !text || text.length > longest)
    throw createClientError('command/invalid')
}

function freeze(event: EventMessage): Pick<LogEntry, 'json' | 'bytes'> {
  const json = JSON.stringify(event)
  const bytes = byteLength(json)
  if (bytes > MOST_BYTES) throw createClientError('event/too-large')
  return { json, bytes }
}

/** Captures events, and none without `analytics`. */
export function createEvents(options: EventsOptions): Events {
  const { platform, createId, consent, identity, ledger, add } = options
  const { build, ...building } = createEventBuilder(options)
  const steps = createSteps()

  function keep(type: EventType, fields: EventFields, how: EventOptions): void {
    const key = createId()
    const { messageId: id = key } = how
    requireText(id, ID)
    const event = steps.run(build(type, fields, { ...how, messageId: id }))
    if (event) add({ key, id, ...freeze(event) })
    else ledger.drop('filtered', 1)
  }

  async function capture(type: EventType, fields: EventFields, how?: EventOptions): Promise<void> {
    ledger.track(1)
    if (!consent.allows('analytics')) return ledger.drop('consent', 1)
    try {
      keep(type, fields, how ?? {})
    } catch (thrown) {
      // Pages throw all sorts of things from getters and `toJSON`.
      const error =
        thrown instanceof BeckonError
          ? thrown
          : new BeckonError('command/invalid', `The event is no JSON: ${thrown}`)
      ledger.drop(error.code === 'event/too-large' ? 'too-large' : 'invalid', 1)
      throw error
    }
  }

  const view =
    (type: 'page' | 'screen'): EventCalls['page'] =>
    async (name, properties, how) => {
      if (name !== undefined) requireText(name, NAME)
      const page = type === 'page' ? platform.readPage() : undefined
      return capture(type, { name, properties: maskPage({ ...page, ...properties }) }, how)
    }

  const calls: EventCalls = {
    async track(event, properties = {}, how) {
      requireText(event, NAME)
      return capture('track', { event, properties }, how)
    },
    page: view('page'),
    screen: view('screen'),
    async identify(userId, traits = {}) {
      requireText(userId, ID)
      identity.note('userId', userId)
      return capture('identify', { traits })
    },
    async group(groupId, traits = {}, how) {
      requireText(groupId, ID)
      identity.note('groupId', groupId)
      return capture('group', { groupId, traits }, how)
    },
    async alias(userId, how) {
      requireText(userId, ID)
      const previousId = identity.read('userId') ?? identity.read('anonymousId')
      return capture('alias', { userId, previousId }, how)
    },
  }
  return { calls, ...building, addStep: steps.addStep }
}
