import { BeckonError, type Moment } from '@beckon/protocol'
import { createBag } from './bag.ts'
import { createCalls, type EventCalls } from './calls.ts'
import type { Client, Step } from './client.ts'
import { type Commands, createCommands } from './commands.ts'
import { createConsent } from './consent.ts'
import { createEmitter } from './emitter.ts'
import { createGateway } from './gateway.ts'
import { createIdentity } from './identity.ts'
import type { Fault } from './judge-batch.ts'
import { createLedger } from './ledger.ts'
import { createOutlet } from './outlet.ts'
import type { Platform } from './platform.ts'
import { createProver, type Prover } from './prover.ts'
import { createReceipts } from './receipts.ts'
import { createRecordStore } from './record-store.ts'
import { createUuidSequence } from './uuid.ts'

export interface ClientParts {
  client: Client
  calls: EventCalls
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
  const { emit, ...hearing } = createEmitter()
  const gateway = createGateway(host, platform)
  const record = createRecordStore(site, platform.storage)
  const ledger = createLedger((reason, count) => emit('event:dropped', { reason, count }))
  const prover = createProver()
  const steps = createBag<Step>()
  const createId = createUuidSequence(platform)
  const base = { site, platform, gateway, record, ledger, emit, createId }
  const onError = ({ code, message }: Fault): void =>
    emit('error', { error: new BeckonError(code, message) })
  const outlet = createOutlet({
    ...{ ...base, onError },
    receipts: createReceipts({ ...base, onError }),
    readProof: prover.read,
    listSteps: steps.list,
    onMoment: (moment: Moment) => emit('moment:received', { moment }),
  })
  const consent = createConsent({ ...base, deliver: outlet.deliver })
  const identity = createIdentity({ ...base, onForget: () => forgetAll() })
  const { add } = outlet
  const { calls, forget, ...additions } = createCalls({ ...base, consent, identity, add })
  const commands = createCommands()
  const forgetAll = (): void => {
    forget()
    prover.forget()
  }

  outlet.follow(consent)

  const client: Client = {
    ...{ site, host, platform, consent, record, emit, ...hearing, ...calls, ...additions },
    addStep: steps.add,
    stats: () => ledger.read(outlet.count()),
    async reset() {
      identity.forget()
      // A plugin that holds something of this visitor lets go of it; where none does, all is done.
      await commands.run('reset', []).catch(() => {})
      await outlet.deliver()
    },
    provide: commands.provide,
    readProof: prover.read,
    request: gateway.request,
  }

  const stop = (): Promise<void> => outlet.stop().finally(record.stop)
  return { client, calls, commands, prover, stop }
}
