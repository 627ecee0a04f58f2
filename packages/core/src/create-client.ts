import type { BeckonError, Moment } from '@beckon/protocol'
import { createCapture } from './capture.ts'
import type { Client } from './client.ts'
import { type Commands, createCommands } from './commands.ts'
import { createConsent } from './consent.ts'
import { createDelivery } from './delivery.ts'
import { createEmitter } from './emitter.ts'
import { createEventQueue } from './event-queue.ts'
import type { Events } from './events.ts'
import { followConsent } from './follow-consent.ts'
import { createGateway } from './gateway.ts'
import { createIdentity } from './identity.ts'
import { createLedger } from './ledger.ts'
import type { Platform } from './platform.ts'
import { createProver, type Prover } from './prover.ts'
import { createReceipts } from './receipts.ts'
import { createRecordStore } from './record-store.ts'
import { createUuidSequence } from './uuid.ts'
import { createVisits } from './visits.ts'

export interface ClientParts {
  client: Client
  events: Events
  commands: Commands
  prover: Prover
  /** Sends what is queued, then lets go of the platform. */
  stop(): Promise<void>
}

interface ClientOptions {
  site: string
  /** Without a slash at the end. */
  host: string
  platform: Platform
}

/** Wires the parts into the one object that plugins get. */
export function createClient({ site, host, platform }: ClientOptions): ClientParts {
  const { on, emit } = createEmitter()
  const gateway = createGateway(host, platform)
  const record = createRecordStore(site, platform.storage)
  const ledger = createLedger((reason, count) => emit('event:dropped', { reason, count }))
  const prover = createProver()
  const createId = createUuidSequence(platform)
  const base = { site, platform, gateway, record, ledger, emit, createId }
  const onError = (error: BeckonError): void => emit('error', { error })
  const queue = createEventQueue({ ...base, onAdded: () => delivery.wake() })
  const delivery = createDelivery({
    ...{ ...base, queue, onError },
    receipts: createReceipts({ ...base, onError }),
    readProof: prover.read,
    onMoment: (moment: Moment) => emit('moment:received', { moment }),
  })
  const consent = createConsent({ ...base, deliver: delivery.deliver })
  const identity = createIdentity({
    ...base,
    onForget() {
      forget()
      prover.forget()
    },
  })
  const who = { ...base, queue, delivery, consent, identity }
  const { events, forget, ...capture } = createCapture({ ...who, readVisit: createVisits(record) })
  const commands = createCommands()

  followConsent(who)

  const client: Client = {
    ...{ site, host, platform, consent, record, on, emit },
    ...{ ...events, ...capture },
    stats: () => ledger.read(queue.count()),
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
  return { client, events, commands, prover, stop }
}
