import type { Db, KeyKind, Tables } from '../../database/tables.ts'
import type { KeyHolder, Site } from './sites.types.ts'

export interface SitesRepository {
  insertSite(site: Site): Promise<void>
  updateSite(site: Site): Promise<void>
  insertKey(key: Tables['site_key']): Promise<void>
  deleteKeys(siteId: string, kind: KeyKind): Promise<void>
  findSite(siteId: string): Promise<Site | undefined>
  listSites(): Promise<Site[]>
  /** The oldest site: the one a single-site gateway speaks of. */
  findFirst(): Promise<Site | undefined>
  /** Asks for the kind too: the hash of a secret must not pass for a public key. */
  findHolder(kind: KeyKind, value: string): Promise<KeyHolder | undefined>
  findKey(siteId: string, kind: KeyKind): Promise<string | undefined>
}

export function createSitesRepository(db: Db): SitesRepository {
  return {
    async insertSite(site) {
      await db.insertInto('site').values(site).execute()
    },

    async updateSite({ id, ...site }) {
      await db.updateTable('site').set(site).where('id', '=', id).execute()
    },

    async insertKey(key) {
      await db.insertInto('site_key').values(key).execute()
    },

    async deleteKeys(siteId, kind) {
      await db
        .deleteFrom('site_key')
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .execute()
    },

    findSite(siteId) {
      return db.selectFrom('site').selectAll().where('id', '=', siteId).executeTakeFirst()
    },

    listSites() {
      return db.selectFrom('site').selectAll().orderBy('id').execute()
    },

    findFirst() {
      return db.selectFrom('site').selectAll().orderBy('id').executeTakeFirst()
    },

    async findHolder(kind, value) {
      const site = await db
        .selectFrom('site_key as k')
        .innerJoin('site as s', 's.id', 'k.site_id')
        .selectAll('s')
        .where('k.value', '=', value)
        .where('k.kind', '=', kind)
        .executeTakeFirst()
      return site && { site, kind }
    },

    async findKey(siteId, kind) {
      const row = await db
        .selectFrom('site_key')
        .select('value')
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .orderBy('id')
        .executeTakeFirst()
      return row?.value
    },
  }
}
