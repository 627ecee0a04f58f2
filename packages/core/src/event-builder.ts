import type { EventMessage, EventType, Json } from '@beckon/protocol'
import type { Consent } from './client.ts'
import type { Identity } from './identity.ts'
import { maskPage } from './mask-page.ts'
import type { Platform, Stop } from './platform.ts'
import { createUuid } from './uuid.ts'
import { VERSION } from './version.ts'

export type EventFields = Pick<
  EventMessage,
  'event' | 'name' | 'properties' | 'traits' | 'groupId' | 'previousId' | 'userId'
>

export interface EventBuilder {
  build(type: EventType, fields: EventFields): EventMessage & { messageId: string }
  /** Adds to the context of every event from now on. */
  addContext(context: Json): Stop
}

interface EventBuilderOptions {
  platform: Platform
  consent: Consent
  identity: Identity
}

/** Makes Segment messages that say when, where and under which consent they happened. */
export function createEventBuilder(options: EventBuilderOptions): EventBuilder {
  const { platform, consent, identity } = options
  const added = new Set<{ context: Json }>()

  function readContext(): Json {
    const { epoch, purposes } = consent.get()
    const page = platform.readPage()
    return {
      ...platform.readContext(),
      ...(page ? { page: maskPage(page) } : {}),
      library: { name: 'beckon', version: VERSION },
      ...Object.assign({}, ...Array.from(added, (entry) => entry.context)),
      consent: { epoch, categoryPreferences: purposes },
    }
  }

  return {
    build: (type, fields) => ({
      type,
      messageId: createUuid(platform.randomBytes(16)),
      timestamp: new Date(platform.now()).toISOString(),
      anonymousId: identity.readAnonymousId(),
      userId: identity.readUserId(),
      ...fields,
      context: readContext(),
    }),
    addContext(context) {
      const entry = { context }
      added.add(entry)
      return () => void added.delete(entry)
    },
  }
}
