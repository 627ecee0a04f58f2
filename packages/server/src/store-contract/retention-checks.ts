import { deepEqual, equal } from 'node:assert/strict'
import { LOCKS } from '../database/lock-keys.ts'
import { toEventRow } from '../modules/events/events.models.ts'
import { COMMAND } from '../modules/trail/trail.models.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { listDone, runAtOnce } from './tools.ts'

const HOUR = 60 * 60 * 1000

/** When an event happened and when it arrived, in hours ago. */
type Ages = readonly [happened: number, received: number]

const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString()

/** A whole hour. */
const END = new Date(Math.floor(Date.now() / HOUR) * HOUR - 400 * HOUR).toISOString()

/** Stores events of a site, of these ages and named by them. */
async function addEvents(
  { nodes: [{ store }] }: StoreTarget,
  siteId: string,
  all: readonly Ages[],
) {
  const rows = all.map(([happened, received]) => {
    const messageId = createId()
    const event = {
      type: 'track',
      event: `${happened}/${received}`,
      messageId,
      userId: 'u',
    } as const
    const candidate = { index: 0, site: { id: siteId }, keyKind: 'sk', event } as const
    return toEventRow(candidate, { happened_at: ago(happened), received_at: ago(received) })
  })
  await store.transact(({ events }) => events.insertNew(rows))
}

async function listNames({ nodes: [{ store }] }: StoreTarget, siteId: string): Promise<string[]> {
  const rows = await store.events.list({ siteId, limit: 1000 })
  return rows.map(({ name }) => name ?? '').sort()
}

/** Sets how long a site keeps its events. */
function keepFor({ nodes: [{ usecases }] }: StoreTarget, siteId: string, retentionDays: number) {
  return usecases.settings.put(siteId, 'events', { value: { retentionDays }, by: COMMAND })
}

/** A second site of the database. */
async function addSite({ nodes: [{ usecases }] }: StoreTarget): Promise<string> {
  return (await usecases.sites.createSite({ name: 'B', color: null, country: 'GB' })).id
}

/** What holds of events that get old. */
export const retentionChecks: readonly StoreCheck[] = [
  {
    name: 'deletes the events that are older than their site keeps them, late ones too, and no others',
    async run(target) {
      const { siteId, nodes } = target
      const other = await addSite(target)
      const ages: Ages[] = [
        ...([
          [0, 0],
          [160, 0],
          [166, 166],
          [166, 100],
        ] as const),
        ...([
          [170, 170],
          [170, 2],
          [9000, 1],
          [9600, 9600],
        ] as const),
      ]
      await addEvents(target, siteId, ages)
      await addEvents(target, other, ages)
      await keepFor(target, siteId, 7)
      listDone(await runAtOnce(target, 4, ({ usecases }) => usecases.retention.purge()))
      deepEqual(await listNames(target, siteId), ['0/0', '160/0', '166/100', '166/166'])
      equal((await listNames(target, other)).includes('9600/9600'), false)
      equal((await listNames(target, other)).length, 7)
      await nodes[1].usecases.retention.purge()
      equal((await listNames(target, other)).length, 7)
    },
  },
  {
    name: 'deletes each event once, whichever nodes are at it, and as many at a time as asked for',
    async run(target) {
      const { siteId } = target
      const many = Array.from({ length: 130 }, (_, index): Ages => [500, index % 2 ? 500 : 1])
      await addEvents(target, siteId, many)
      const counts = await runAtOnce(target, 12, ({ store }) =>
        store.transact(
          ({ events }) => events.deleteOlder({ siteId, before: END, limit: 20 }),
          [LOCKS.retention],
        ),
      )
      const done = listDone(counts)
      equal(Math.max(...done), 20)
      equal(
        done.reduce((sum, count) => sum + count, 0),
        130,
      )
      deepEqual(await listNames(target, siteId), [])
    },
  },
  {
    name: 'takes no event again that was deleted for its age',
    async run(target) {
      const { siteId, nodes } = target
      await keepFor(target, siteId, 8)
      const key = await nodes[0].usecases.sites.renewSecret(siteId)
      const sender = { key, allowed: ['sk'], bytes: 0 } as const
      const toItem = (hours: number) => {
        return {
          type: 'track',
          event: 'Seen',
          messageId: `${hours}`,
          userId: 'u',
          timestamp: ago(hours),
        }
      }
      const batch = [toItem(8 * 24 - 2), toItem(8 * 24 + 2), toItem(24)]
      const { results, errors } = await nodes[1].usecases.events.ingest({ batch }, sender)
      deepEqual(results, { 190: 'ok', 194: 'drop', 24: 'ok' })
      deepEqual(
        errors.map(({ index, code }) => [index, code]),
        [[1, 'event/expired']],
      )
      await nodes[0].usecases.retention.purge()
      equal((await listNames(target, siteId)).length, 2)
    },
  },
]
