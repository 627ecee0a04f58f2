import type { OutboxState } from '@beckon/protocol'
import { sql } from 'kysely'
import { deleteExpired } from '../../database/delete-expired.ts'
import { isPostgres } from '../../database/is-postgres.ts'
import { isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { claimRow } from './claim-row.ts'
import type { OutboxRow } from './outbox.types.ts'

/** Rows that are looked through at once. */
const AT_ONCE = 500

export interface OutboxFilter {
  state?: OutboxState | undefined
  before?: Cursor | undefined
  limit: number
}

/** What changes about a row that somebody holds a lease of. */
export type OutboxChange = Partial<
  Pick<OutboxRow, 'state' | 'attempts' | 'due_at' | 'error' | 'expires_at' | 'payload'>
> & { updated_at: string }

/** What changes about a row whose times are of a clock that is ahead. */
export type OutboxPull = Pick<OutboxRow, 'due_at' | 'leased_until' | 'updated_at'>

export interface OutboxRepository {
  /** False where the site has a row of this key. */
  insert(row: OutboxRow): Promise<boolean>
  find(siteId: string, id: string): Promise<OutboxRow | undefined>
  /** Takes the row that is due longest, of all sites, and counts the attempt. */
  claim(times: { now: string; until: string }): Promise<OutboxRow | undefined>
  /** Keeps a row that is still worked on. */
  extend(row: OutboxRow, until: string): Promise<void>
  /** Gives a row back, changed; false where it is somebody else's by now. */
  settle(row: OutboxRow, change: OutboxChange): Promise<boolean>
  /** When the next row is due that nobody has. */
  findNextDue(now: string): Promise<string | undefined>
  /** When the next row is free that somebody has and may have died over. */
  findNextFree(now: string): Promise<string | undefined>
  /** Some of those that wait and were written, or are somebody's, after a time that cannot be yet. */
  listAhead(after: { updated: string; leased: string }): Promise<OutboxRow[]>
  /** Gives a row other times; false where somebody changed them since it was read. */
  pull(row: OutboxRow, times: OutboxPull): Promise<boolean>
  /** Gives back what was left by whoever worked on this database alone before. */
  releaseAll(): Promise<void>
  /** Lets a dead row be tried anew; false where it is none. */
  revive(siteId: string, id: string, at: string): Promise<boolean>
  /** Newest first, one more than `limit`. */
  list(siteId: string, filter: OutboxFilter): Promise<OutboxRow[]>
  deleteExpired(before: string): Promise<boolean>
}

export function createOutboxRepository(db: Db): OutboxRepository {
  const select = (siteId: string) =>
    db.selectFrom('outbox').selectAll().where('site_id', '=', siteId)

  return {
    async insert(row) {
      const inserted = await db
        .insertInto('outbox')
        .values(row)
        .onConflict((conflict) => conflict.columns(['site_id', 'key']).doNothing())
        .returning('id')
        .executeTakeFirst()
      return inserted !== undefined
    },

    find: (siteId, id) => select(siteId).where('id', '=', id).executeTakeFirst(),

    claim: (times) => claimRow(db, times),

    async extend({ id, site_id, attempts }, until) {
      await db
        .updateTable('outbox')
        .set({ leased_until: until })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .where('attempts', '=', attempts)
        // It may have been given back a moment ago.
        .where('leased_until', 'is not', null)
        .execute()
    },

    async settle({ id, site_id, attempts }, change) {
      const settled = await db
        .updateTable('outbox')
        .set({ ...change, leased_until: null })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .where('attempts', '=', attempts)
        .returning('id')
        .executeTakeFirst()
      return settled !== undefined
    },

    async findNextDue(now) {
      const row = await db
        .selectFrom('outbox')
        .select('due_at')
        .where('state', '=', sql.lit('pending'))
        .where(({ eb, or }) => or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      return row?.due_at
    },

    async findNextFree(now) {
      const row = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.min('leased_until').as('free_at'))
        .where('state', '=', sql.lit('pending'))
        .where('leased_until', '>', now)
        .executeTakeFirst()
      return row?.free_at ?? undefined
    },

    listAhead: ({ updated, leased }) =>
      db
        .selectFrom('outbox')
        .selectAll()
        .where('state', '=', sql.lit('pending'))
        .where(({ eb, or }) =>
          or([eb('updated_at', '>', updated), eb('leased_until', '>', leased)]),
        )
        .limit(AT_ONCE)
        .execute(),

    async pull({ id, site_id, updated_at, leased_until }, times) {
      const pulled = await db
        .updateTable('outbox')
        .set(times)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .where('updated_at', '=', updated_at)
        .where('leased_until', leased_until === null ? 'is' : '=', leased_until)
        .returning('id')
        .executeTakeFirst()
      return pulled !== undefined
    },

    async releaseAll() {
      // There, others may be at work: what nobody holds any more ends by itself.
      if (isPostgres(db)) return
      await db
        .updateTable('outbox')
        .set({ leased_until: null })
        .where('state', '=', sql.lit('pending'))
        .where('leased_until', 'is not', null)
        .execute()
    },

    async revive(siteId, id, at) {
      const row = await db
        .updateTable('outbox')
        .set({ state: 'pending', attempts: 0, due_at: at, updated_at: at, leased_until: null })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .where('state', '=', 'dead')
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    list(siteId, { state, before, limit }) {
      let query = select(siteId)
      if (state !== undefined) query = query.where('state', '=', state)
      if (before !== undefined) query = query.where(isBefore(['created_at', 'id'], before))
      return query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
    },

    deleteExpired: (before) => deleteExpired(db, 'outbox', before),
  }
}
