import { deepEqual, equal } from 'node:assert/strict'
import { LOCKS } from '../database/lock-keys.ts'
import type { Store } from '../database/store.ts'
import type { OutboxRow } from '../modules/outbox/outbox.types.ts'
import { enqueue } from '../modules/outbox/outbox.usecases.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck } from './check.ts'
import { listDone, now, runAtOnce } from './tools.ts'

const add = (store: Store, siteId: string, job: { key: string; lane?: string }): Promise<void> =>
  store.transact((unit) =>
    enqueue(unit, { siteId, personId: null, kind: 'check', payload: {}, now: Date.now(), ...job }),
  )

const later = (): string => new Date(Date.now() + 60_000).toISOString()

const claim = (store: Store): Promise<OutboxRow | undefined> =>
  store.transact(({ outbox }) => outbox.claim({ now: now(), until: later() }), [LOCKS.outbox])

const finish = (store: Store, row: OutboxRow): Promise<boolean> =>
  store.transact(({ outbox }) => outbox.settle(row, { state: 'done', updated_at: now() }), [])

/** What holds of work that several may take. */
export const outboxChecks: readonly StoreCheck[] = [
  {
    name: 'gives each row of the outbox to one',
    async run(target) {
      const { siteId, nodes } = target
      const keys = Array.from({ length: 20 }, () => createId())
      for (const key of keys) await add(nodes[0].store, siteId, { key })
      const taken = listDone(await runAtOnce(target, 30, ({ store }) => claim(store)))
      const own = taken.flatMap((row) => (row?.kind === 'check' ? [row.key] : []))
      deepEqual(own.sort(), keys.sort())
      for (const row of taken) if (row) await finish(nodes[0].store, row)
    },
  },
  {
    name: 'works on one row of a lane at a time, and on the next once it is done',
    async run(target) {
      const { siteId, nodes } = target
      const lane = createId()
      for (let index = 0; index < 6; index++) {
        await add(nodes[0].store, siteId, { key: createId(), lane })
      }
      for (let round = 0; round < 6; round++) {
        const taken = listDone(await runAtOnce(target, 8, ({ store }) => claim(store)))
        const rows = taken.filter((row) => row !== undefined)
        equal(rows.length, 1)
        for (const row of rows) equal(await finish(nodes[1].store, row), true)
      }
    },
  },
  {
    name: 'lets nobody give back a row that is somebody else’s by now',
    async run({ siteId, nodes: [one, other] }) {
      await add(one.store, siteId, { key: createId() })
      const past = new Date(Date.now() - 1).toISOString()
      const late = await one.store.transact(({ outbox }) =>
        outbox.claim({ now: now(), until: past }),
      )
      const taken = await claim(other.store)
      equal(taken?.id, late?.id)
      if (late === undefined || taken === undefined) throw new Error('There is nothing to take')
      equal(await finish(one.store, late), false)
      equal(await finish(other.store, taken), true)
    },
  },
  {
    name: 'puts in once what is put in by one key at once',
    async run(target) {
      const { siteId, nodes } = target
      const key = createId()
      listDone(await runAtOnce(target, 8, ({ store }) => add(store, siteId, { key })))
      const rows = await nodes[0].store.outbox.list(siteId, { limit: 100 })
      const own = rows.filter((row) => row.key === key)
      equal(own.length, 1)
      const row = await claim(nodes[0].store)
      if (row) await finish(nodes[0].store, row)
    },
  },
]
