import { sql } from 'kysely'
import { isPostgres } from '../../database/is-postgres.ts'
import type { Db, Tables } from '../../database/tables.ts'

/** A table, and a column of it. */
export type Place = readonly [table: string, column: string]

export interface ErasureRepository {
  /** Deletes rows by what a column of their table holds; tells how many there were. */
  deleteBy(siteId: string, place: Place, values: readonly string[]): Promise<number>
  /** Deletes who else claims an identity. */
  deleteClaims(siteId: string, kind: string, value: string): Promise<number>
  /** Takes out of a receipt what tells whose it is; what is signed of it stays. */
  blankReceipt(row: Tables['consent_receipt']): Promise<void>
  suppress(row: Tables['suppression']): Promise<void>
  insertCertificate(row: Tables['erasure']): Promise<void>
  listCertificates(siteId: string): Promise<Tables['erasure'][]>
  /** Writes over what was deleted where it lies in the files, as far as nobody reads there now. */
  scrub(): Promise<void>
}

/** Values of one statement. */
const CHUNK = 500

/** A receipt's notice without the text that was shown, and its channels without addresses. */
function blank({ notice, channels }: Tables['consent_receipt']) {
  const { text, ...rest } = JSON.parse(notice ?? '{}')
  const list: Record<string, unknown>[] = JSON.parse(channels)
  return {
    anonymous_id: null,
    person_id: null,
    salt: null,
    notice: notice === null ? null : JSON.stringify({ ...rest, text: '' }),
    channels: JSON.stringify(list.map((channel) => ({ ...channel, address: null }))),
  }
}

export function createErasureRepository(db: Db): ErasureRepository {
  return {
    async deleteBy(siteId, [table, column], values) {
      let count = 0
      for (let start = 0; start < values.length; start += CHUNK) {
        const list = sql.join(values.slice(start, start + CHUNK))
        const { numAffectedRows } = await sql`delete from ${sql.table(table)}
          where site_id = ${siteId} and ${sql.ref(column)} in (${list})`.execute(db)
        count += Number(numAffectedRows ?? 0)
      }
      return count
    },

    async deleteClaims(siteId, kind, value) {
      const { numAffectedRows } = await sql`delete from identity
        where site_id = ${siteId} and kind = ${kind} and value = ${value} and exclusive = 0`.execute(
        db,
      )
      return Number(numAffectedRows ?? 0)
    },

    async blankReceipt(row) {
      await db
        .updateTable('consent_receipt')
        .set(blank(row))
        .where('site_id', '=', row.site_id)
        .where('id', '=', row.id)
        .execute()
    },

    async suppress(row) {
      await db
        .insertInto('suppression')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'address_hash'])
            .doUpdateSet({ reason: row.reason })
            // Who proved an address has the last word about it; who only claimed it has none.
            .where(sql.lit(row.reason), '=', 'erased'),
        )
        .execute()
    },

    async insertCertificate(row) {
      await db.insertInto('erasure').values(row).execute()
    },

    listCertificates(siteId) {
      return db.selectFrom('erasure').selectAll().where('site_id', '=', siteId).execute()
    },

    async scrub() {
      // PostgreSQL does so by itself, when nobody can come to need it any more.
      if (!isPostgres(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db)
    },
  }
}
