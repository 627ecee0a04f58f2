import { equal, ok } from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import type { Purposes } from '@beckon/protocol'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { listDone, now, runAtOnce } from './tools.ts'

const purposes: Purposes = {
  functional: true,
  analytics: true,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
}

const circumstances = { visitor: undefined, origin: null, optOut: {} }

function choose({ nodes, site }: StoreTarget, node: 0 | 1, anonymousId: string) {
  const choice = { site, anonymousId, epoch: 1, purposes, surface: 'api' as const, at: now() }
  return nodes[node].usecases.consent.choose(choice, circumstances)
}

/** What holds of receipts, and of whoever follows what is stored. */
export const ledgerChecks: readonly StoreCheck[] = [
  {
    name: 'never forks the chain of receipts',
    async run(target) {
      const chosen = await runAtOnce(target, 30, (_node, index) =>
        choose(target, index % 2 === 0 ? 0 : 1, createId()),
      )
      const places = listDone(chosen).map(({ seq }) => seq)
      equal(new Set(places).size, 30)
      const audits = await target.nodes[0].usecases.audit.verify()
      const own = audits.find(({ siteId }) => siteId === target.siteId)
      ok(own?.ok, JSON.stringify(own))
      equal(own.receipts, Math.max(...places))
    },
  },
  {
    name: 'writes one choice down once',
    async run(target) {
      const anonymousId = createId()
      const chosen = await runAtOnce(target, 10, (_node, index) =>
        choose(target, index % 2 === 0 ? 0 : 1, anonymousId),
      )
      equal(new Set(listDone(chosen).map(({ id }) => id)).size, 1)
    },
  },
  {
    name: 'shows whoever follows the events each of them, however many are being stored',
    async run(target) {
      const { siteId, nodes } = target
      const [{ usecases }] = nodes
      const sender = {
        key: await usecases.sites.renewSecret(siteId),
        allowed: ['sk'],
        bytes: 0,
      } as const
      const anonymousId = createId()
      let isOver = false
      const seen = new Set<string>()
      async function follow(): Promise<void> {
        let since = new Date(Date.now() - 60_000).toISOString()
        for (let isLast = false; !isLast; ) {
          // A request takes its time; on SQLite these reads alone would leave none to who writes.
          await setImmediate()
          isLast = isOver
          const query = { anonymousId, since, limit: 1000 }
          const { events } = await nodes[1].usecases.events.list(siteId, query)
          for (const { messageId } of events) seen.add(messageId)
          const last = events.at(-1)
          // From that millisecond on: more may come in it.
          if (last) since = new Date(Date.parse(last.receivedAt) - 1).toISOString()
        }
      }
      const following = follow()
      const sent = await runAtOnce(target, 60, (node) => {
        const item = { type: 'track', event: 'Seen', messageId: createId(), anonymousId }
        return node.usecases.events.ingest({ batch: [item] }, sender)
      })
      isOver = true
      await following
      listDone(sent)
      equal(seen.size, 60)
    },
  },
]
