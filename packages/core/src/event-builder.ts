import type { EventMessage, EventType, Json } from '@beckon/protocol'
import { createBag } from './bag.ts'
import type { Client, Consent, EventOptions } from './client.ts'
import type { Identity } from './identity.ts'
import { maskPage } from './mask-page.ts'
import type { Platform } from './platform.ts'
import { VERSION } from './version.ts'

export type EventFields = Pick<
  EventMessage,
  'event' | 'name' | 'category' | 'properties' | 'traits' | 'groupId' | 'previousId' | 'userId'
>

export interface EventBuilder extends Pick<Client, 'addContext' | 'register'> {
  build(type: EventType, fields: EventFields, options: EventOptions): EventMessage
  /** Takes back what was registered. */
  forget(): void
}

export interface EventBuilderOptions {
  platform: Platform
  consent: Consent
  identity: Identity
  /** What the context says of the visit. */
  readVisit(now: number, campaign: unknown): Json
}

/** Makes Segment messages that say when, where and under which consent they happened. */
export function createEventBuilder(options: EventBuilderOptions): EventBuilder {
  const { platform, consent, identity, readVisit } = options
  const added = createBag<Json>()
  let registered: Json = {}

  function readContext(extra: Json | undefined): Json {
    const { epoch, purposes } = consent.get()
    const page = platform.readPage()
    const context: Json = Object.assign(
      {
        ...platform.readContext(),
        page: page && maskPage(page),
        groupId: identity.read('groupId'),
        library: { name: 'beckon', version: VERSION },
      },
      ...added.list(),
      extra,
    )
    const visit = readVisit(platform.now(), context['campaign'])
    return { ...context, ...visit, consent: { epoch, categoryPreferences: purposes } }
  }

  return {
    build(type, { properties, ...fields }, { timestamp, context, ...rest }) {
      const at = new Date(timestamp ?? platform.now())
      return {
        type,
        timestamp: at.toISOString(),
        anonymousId: identity.read('anonymousId'),
        userId: identity.read('userId'),
        ...fields,
        properties: properties && { ...registered, ...properties },
        context: readContext(context),
        ...rest,
      }
    },
    addContext: added.add,
    register(properties) {
      registered = { ...registered, ...properties }
    },
    forget() {
      registered = {}
    },
  }
}
