import { BeckonError, type EventType, type Json, LIMITS } from '@beckon/protocol'
import { byteLength } from './byte-length.ts'
import type { Client, Consent } from './client.ts'
import { createClientError } from './client-error.ts'
import { createEventBuilder, type EventFields } from './event-builder.ts'
import type { QueuedEvent } from './event-queue.ts'
import type { Identity } from './identity.ts'
import { maskPage } from './mask-page.ts'
import type { Platform } from './platform.ts'

/** The calls of Segment's spec. Each resolves once the event is captured, or dropped for want of consent. */
export interface Events extends Pick<Client, 'track' | 'page' | 'identify' | 'addContext'> {
  group(groupId: string, traits?: Json): Promise<void>
  alias(userId: string): Promise<void>
}

interface EventsOptions {
  platform: Platform
  consent: Consent
  identity: Identity
  add(event: QueuedEvent): void
}

function requireText(text: unknown, longest: number): void {
  if (typeof text !== 'string' || !text || text.length > longest)
    throw createClientError('command/invalid')
}

function freeze(event: { messageId: string }): QueuedEvent {
  let json: string
  try {
    json = JSON.stringify(event)
  } catch (error) {
    throw new BeckonError('command/invalid', `The event cannot be written as JSON: ${error}`)
  }
  const bytes = byteLength(json)
  if (bytes > LIMITS.eventBytes) throw createClientError('event/too-large')
  return { id: event.messageId, json, bytes }
}

/** Captures events, and none without `analytics`. */
export function createEvents({ platform, consent, identity, add }: EventsOptions): Events {
  const builder = createEventBuilder({ platform, consent, identity })

  function capture(type: EventType, fields: EventFields): void {
    if (consent.allows('analytics')) add(freeze(builder.build(type, fields)))
  }

  return {
    addContext: builder.addContext,
    async track(event, properties = {}) {
      requireText(event, LIMITS.name)
      capture('track', { event, properties })
    },
    async page(name, properties) {
      if (name !== undefined) requireText(name, LIMITS.name)
      capture('page', { name, properties: maskPage({ ...platform.readPage(), ...properties }) })
    },
    async identify(userId, traits = {}) {
      requireText(userId, LIMITS.id)
      identity.claim(userId)
      capture('identify', { traits })
    },
    async group(groupId, traits = {}) {
      requireText(groupId, LIMITS.id)
      capture('group', { groupId, traits })
    },
    async alias(userId) {
      requireText(userId, LIMITS.id)
      capture('alias', { userId, previousId: identity.readUserId() ?? identity.readAnonymousId() })
    },
  }
}
