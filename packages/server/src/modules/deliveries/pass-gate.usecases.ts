import type { HeldReason } from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { hashAddress } from '../../shared/hash-address.ts'
import { decide, toDecisions } from './deliveries.models.ts'
import type { Delivery, GateInputs, Verdict } from './deliveries.types.ts'
import { lookUpInputs } from './look-up-inputs.ts'

/** The other side will not take it, now or ever: nothing goes to that address any more. */
export class Refused extends Error {}

/** There is nothing left that could be sent to. */
export class Unreachable extends Error {}

/** What became of a delivery: a time to look at it again, or the reason why it was not sent. */
export type Passed = { lookAt: number } | { reason: HeldReason | null }

export interface PassGateDependencies {
  store: Store
  clock: Clock
  isOnline: (personId: string) => boolean
  /** How long somebody counts as here, in milliseconds. */
  away: number
}

export interface OutGate {
  /**
   * Decides about a message to a person, sends it where it may leave, and writes down what was decided and
   * why. Every message goes through here, whatever the channel.
   *
   * @param send hands it to the channel
   * @throws what `send` throws but `Refused`; then nothing was decided, and it is to be tried again
   */
  pass(delivery: Delivery, send: () => Promise<void>): Promise<Passed>
  /** Writes down that something could not be sent. */
  giveUp(delivery: Delivery): Promise<void>
}

interface Looked {
  inputs: GateInputs
  addressHash: string | null
}

async function record(
  unit: Pick<Unit, 'deliveries' | 'publish'>,
  delivery: Delivery,
  { inputs, addressHash, reason, now }: Looked & { reason: HeldReason | null; now: number },
): Promise<void> {
  const rows = toDecisions(delivery, inputs, { reason, addressHash, now })
  await unit.deliveries.insert(rows)
  const { siteId, personId } = delivery
  // Whoever looks at them sees what became of it.
  unit.publish('person:changed', { siteId, personId })
}

/** A message that may leave, or what became of it instead. */
type Begun = { looked: Looked } | Passed

export function createOutGate({ store, clock, isOnline, away }: PassGateDependencies): OutGate {
  const look = (unit: Pick<Unit, 'deliveries' | 'people' | 'sessions' | 'signing'>, of: Delivery) =>
    lookUpInputs(unit, of, { now: clock(), isOnline, away })

  /** What two gateways must not decide about at the same time: caps count by person, and by address. */
  async function listLocks({ siteId, personId, reach }: Delivery): Promise<string[]> {
    if (reach === undefined) return [LOCKS.person(personId)]
    const hash = hashAddress(await store.signing.findSecret(), reach.address)
    return [LOCKS.person(personId), LOCKS.address(siteId, hash)]
  }

  /** Looks, decides and says that it is being sent, so that whoever looks next counts it. */
  async function begin(delivery: Delivery): Promise<Begun> {
    const locks = await listLocks(delivery)
    return store.transact(async (unit) => {
      const looked = await look(unit, delivery)
      const verdict: Verdict = decide(delivery, looked.inputs)
      if (verdict.verdict === 'wait') return { lookAt: verdict.until }
      await unit.deliveries.endSending(delivery.siteId, delivery.id)
      if (verdict.verdict === 'held') {
        await record(unit, delivery, { ...looked, reason: verdict.reason, now: clock() })
        return { reason: verdict.reason }
      }
      const rows = toDecisions(delivery, looked.inputs, {
        ...{ reason: 'sending', addressHash: looked.addressHash, now: clock() },
      })
      await unit.deliveries.insert(rows)
      return { looked }
    }, locks)
  }

  function end(delivery: Delivery, looked: Looked, reason: HeldReason | null): Promise<void> {
    return store.transact(async (unit) => {
      const now = clock()
      if (reason === 'refused' && looked.addressHash !== null) {
        await unit.deliveries.suppress({
          id: createId(),
          site_id: delivery.siteId,
          address_hash: looked.addressHash,
          reason: 'bounced',
          created_at: toIso(now),
        })
      }
      await unit.deliveries.endSending(delivery.siteId, delivery.id)
      await record(unit, delivery, { ...looked, reason, now })
    })
  }

  /** Where it is to be tried again, nothing of it counts until then. */
  async function attempt(
    delivery: Delivery,
    send: () => Promise<void>,
  ): Promise<HeldReason | null> {
    try {
      await send()
      return null
    } catch (error) {
      if (error instanceof Refused) return 'refused'
      if (error instanceof Unreachable) return 'unreachable'
      const { siteId, id } = delivery
      await store.transact(({ deliveries }) => deliveries.endSending(siteId, id), [])
      throw error
    }
  }

  return {
    async pass(delivery, send) {
      const begun = await begin(delivery)
      if (!('looked' in begun)) return begun
      const reason = await attempt(delivery, send)
      await end(delivery, begun.looked, reason)
      return { reason }
    },

    async giveUp(delivery) {
      await end(delivery, await look(store, delivery), 'failed')
    },
  }
}
