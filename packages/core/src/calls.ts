import type { EventType, Json } from '@beckon/protocol'
import { createBag } from './bag.ts'
import type { Call, EventFields, EventOptions } from './call.ts'
import type { Client, Consent } from './client.ts'
import { createClientError } from './client-error.ts'
import type { Identity } from './identity.ts'
import type { Ledger } from './ledger.ts'
import type { Platform } from './platform.ts'

/**
 * The calls of Segment's spec. Each resolves once the event is captured, or dropped for want of
 * consent, and rejects where it cannot be taken.
 */
export interface EventCalls extends Pick<Client, 'track' | 'page' | 'identify'> {
  screen(name?: string, properties?: Json, options?: EventOptions): Promise<void>
  group(groupId: string, traits?: Json, options?: EventOptions): Promise<void>
  alias(userId: string, options?: EventOptions): Promise<void>
}

export interface Calls extends Pick<Client, 'addContext' | 'register'> {
  calls: EventCalls
  /** Takes back what was registered. */
  forget(): void
}

interface CallsOptions {
  platform: Platform
  consent: Consent
  identity: Identity
  ledger: Ledger
  createId(): string
  /** @throws BeckonError what is wrong with it */
  add(call: Call): void
}

/** Characters of names and ids, at most. */
const NAME = 200
const ID = 100

function requireText(text: unknown, longest: number): void {
  if (typeof text !== 'string' || !text || text.length > longest)
    throw createClientError('command/invalid')
}

/** Takes calls, and none without `analytics`. */
export function createCalls(options: CallsOptions): Calls {
  const { platform, consent, identity, ledger, createId, add } = options
  const contexts = createBag<Json>()
  let registered: Json = {}

  function take(type: EventType, fields: EventFields, how?: EventOptions): void {
    const { epoch, purposes } = consent.get()
    ledger.track(1)
    if (!purposes.analytics) {
      ledger.drop('consent', 1)
      return
    }
    add({
      type,
      fields,
      options: how ?? {},
      key: createId(),
      now: platform.now(),
      page: platform.readPage(),
      anonymousId: identity.read('anonymousId'),
      userId: identity.read('userId'),
      groupId: identity.read('groupId'),
      consent: { epoch, categoryPreferences: purposes },
      contexts: contexts.list(),
      registered,
    })
  }

  const view =
    (type: 'page' | 'screen'): EventCalls['page'] =>
    async (name, properties = {}, how) => {
      if (name !== undefined) requireText(name, NAME)
      return take(type, { name, properties }, how)
    }

  const calls: EventCalls = {
    async track(event, properties = {}, how) {
      requireText(event, NAME)
      return take('track', { event, properties }, how)
    },
    page: view('page'),
    screen: view('screen'),
    async identify(userId, traits = {}) {
      requireText(userId, ID)
      identity.note('userId', userId)
      return take('identify', { traits })
    },
    async group(groupId, traits = {}, how) {
      requireText(groupId, ID)
      identity.note('groupId', groupId)
      return take('group', { groupId, traits }, how)
    },
    async alias(userId, how) {
      requireText(userId, ID)
      const previousId = identity.read('userId') ?? identity.read('anonymousId')
      return take('alias', { userId, previousId }, how)
    },
  }

  return {
    calls,
    addContext: contexts.add,
    register(properties) {
      registered = { ...registered, ...properties }
    },
    forget() {
      registered = {}
    },
  }
}
