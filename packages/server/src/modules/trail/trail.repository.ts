import type { AuditQuery } from '@beckon/protocol'
import type { Db } from '../../database/tables.ts'
import type { AuditRow } from './trail.types.ts'

/** Rows of one statement: others wait for the write lock no longer than these take. */
const ROWS = 1000

export interface TrailRepository {
  insert(entry: AuditRow): Promise<void>
  /** Newest first. */
  list(siteId: string, query: AuditQuery & { limit: number }): Promise<AuditRow[]>
  /** Deletes some of what is older than a time, of all sites; tells whether there may be more. */
  deleteOlder(before: string): Promise<boolean>
}

export function createTrailRepository(db: Db): TrailRepository {
  return {
    async insert(entry) {
      await db.insertInto('audit_entry').values(entry).execute()
    },

    list(siteId, { cursor, limit, actorId, action }) {
      let query = db.selectFrom('audit_entry').selectAll().where('site_id', '=', siteId)
      if (cursor !== undefined) query = query.where('id', '<', cursor)
      if (actorId !== undefined) query = query.where('actor_id', '=', actorId)
      if (action !== undefined) query = query.where('action', '=', action)
      return query.orderBy('id', 'desc').limit(limit).execute()
    },

    async deleteOlder(before) {
      const old = db
        .selectFrom('audit_entry')
        .select('id')
        .where('created_at', '<', before)
        .limit(ROWS)
      const { numDeletedRows } = await db
        .deleteFrom('audit_entry')
        .where('id', 'in', old)
        .executeTakeFirst()
      return Number(numDeletedRows) === ROWS
    },
  }
}
