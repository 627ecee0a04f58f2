import { equal, rejects } from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { ADDRESS_CAPS, CAPS } from '../modules/deliveries/deliveries.models.ts'
import type { Delivery } from '../modules/deliveries/deliveries.types.ts'
import { createOutGate, type OutGate } from '../modules/deliveries/pass-gate.usecases.ts'
import { createId } from '../shared/create-id.ts'
import type { Node, StoreCheck, StoreTarget } from './check.ts'
import { addPerson, listDone, runAtOnce } from './tools.ts'

const open = ({ store }: Node): OutGate =>
  createOutGate({ store, clock: Date.now, isOnline: () => false, away: 0 })

const since = new Date(0).toISOString()

function create(siteId: string, personId: string, rest: Partial<Delivery> = {}): Delivery {
  const [id, fingerprint] = [createId(), createId()]
  const reach = { address: `${personId}@example.com`, consent: 'granted', since } as const
  const about = { channel: 'email', purpose: 'transactional', messageIds: [], reach } as const
  return { id, fingerprint, siteId, personId, ...about, isRead: false, looks: 0, ...rest }
}

/** Passes as many at once as told, half of them by each node, and counts what was sent. */
async function passAll(
  target: StoreTarget,
  times: number,
  draft: (index: number) => Delivery | Promise<Delivery>,
): Promise<number> {
  let sent = 0
  const send = async (): Promise<void> => {
    sent += 1
    // Long enough for the others to look meanwhile.
    await setTimeout(20)
  }
  const pass = async (node: Node, index: number) => open(node).pass(await draft(index), send)
  listDone(await runAtOnce(target, times, pass))
  return sent
}

/** What holds of messages that leave, whichever gateway sends them. */
export const gateChecks: readonly StoreCheck[] = [
  {
    name: 'sends no more to a person than the cap, though many are decided about at once',
    async run(target) {
      const { id } = await addPerson(target)
      equal(await passAll(target, 24, () => create(target.siteId, id)), CAPS.transactional)
    },
  },
  {
    name: 'asks an address no more often than the cap, whoever gave it',
    async run(target) {
      const address = `${createId()}@example.com`
      const sent = await passAll(target, 12, async () => {
        const { id } = await addPerson(target)
        const reach = { address, consent: 'pending', since } as const
        return create(target.siteId, id, { reach, asksForProof: true })
      })
      equal(sent, ADDRESS_CAPS.asking)
    },
  },
  {
    name: 'sends the same once, and counts nothing that failed',
    async run(target) {
      const { id } = await addPerson(target)
      const delivery = create(target.siteId, id)
      const { fingerprint } = delivery
      const gate = open(target.nodes[0])
      const fail = () => gate.pass(delivery, () => Promise.reject(new Error('the line was cut')))
      for (let attempt = 0; attempt <= CAPS.transactional; attempt++) await rejects(fail)
      equal(await passAll(target, 6, () => create(target.siteId, id, { fingerprint })), 1)
    },
  },
  {
    name: 'tries again what was on its way when its gateway died, and lets nothing else take its place',
    async run(target) {
      const { siteId, nodes } = target
      const { id } = await addPerson(target)
      const delivery = create(siteId, id)
      // Dies while it sends: neither end of it is ever written down.
      void open(nodes[0]).pass(delivery, () => new Promise(() => {}))
      const isBegun = () =>
        nodes[1].store.deliveries.isSent({ siteId, fingerprint: delivery.fingerprint }, since)
      while (!(await isBegun())) await setTimeout(5)
      const { decisions } = await nodes[1].usecases.deliveries.list(siteId, { personId: id })
      equal(decisions.length, 0)
      equal(await passAll(target, 20, () => create(siteId, id)), CAPS.transactional - 1)
      let sent = 0
      await open(nodes[1]).pass(delivery, async () => {
        sent += 1
      })
      equal(sent, 1)
    },
  },
]
