import type { BeckonError } from '@beckon/protocol'
import type { Client, Consent } from './client.ts'
import { type Commands, createCommands } from './commands.ts'
import { createConsent } from './consent.ts'
import { createDelivery } from './delivery.ts'
import { createEmitter, type Emitter } from './emitter.ts'
import { createMemoryQueue, type EventQueue } from './event-queue.ts'
import { createEvents, type Events } from './events.ts'
import { createGateway } from './gateway.ts'
import { createIdentity } from './identity.ts'
import type { Platform } from './platform.ts'
import { createReceipts } from './receipts.ts'
import { createRecordStore } from './record-store.ts'

export interface ClientParts {
  client: Client
  events: Events
  commands: Commands
  /** Sends what is queued, then lets go of the platform. */
  stop(): Promise<void>
}

interface ClientOptions {
  site: string
  /** Without a slash at the end. */
  host: string
  platform: Platform
}

/** Tells of each choice, and drops what was gathered under one that is gone. */
function followConsent(consent: Consent, emitter: Emitter, queue: EventQueue): void {
  let { epoch } = consent.get()
  consent.subscribe((state) => {
    if (!state.purposes.analytics) queue.clear()
    if (state.epoch !== epoch) emitter.emit('consent:changed', state)
    epoch = state.epoch
  })
}

/** Wires the parts into the one object that plugins get. */
export function createClient({ site, host, platform }: ClientOptions): ClientParts {
  const emitter = createEmitter()
  const onError = (error: BeckonError): void => emitter.emit('error', { error })
  const gateway = createGateway(host, platform)
  const record = createRecordStore(site, platform.storage)
  const queue = createMemoryQueue()
  const receipts = createReceipts({ record, gateway, onError })
  const delivery = createDelivery({ site, platform, gateway, queue, receipts, onError })
  const consent = createConsent({ site, platform, record, deliver: delivery.deliver })
  const identity = createIdentity({ site, platform, record })
  const events = createEvents({ platform, consent, identity, add: delivery.add })
  const commands = createCommands()
  const { track, page, identify, addContext } = events

  followConsent(consent, emitter, queue)

  const client: Client = {
    site,
    host,
    platform,
    consent,
    record,
    ...emitter,
    track,
    page,
    identify,
    addContext,
    async reset() {
      identity.forget()
      // A plugin that holds something of this visitor lets go of it; where none does, all is done.
      await commands.run('reset', []).catch(() => {})
      await delivery.deliver()
    },
    provide: commands.provide,
    request: gateway.request,
  }
  const stop = (): Promise<void> => delivery.stop().finally(record.stop)
  return { client, events, commands, stop }
}
