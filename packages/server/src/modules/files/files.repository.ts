import type { Db, Tables } from '../../database/tables.ts'
import type { FileRow } from './files.types.ts'

export interface FilesRepository {
  insert(file: FileRow): Promise<void>
  /** By its id alone: a link does not name the site. */
  findById(fileId: string): Promise<FileRow | undefined>
  find(siteId: string, fileId: string): Promise<FileRow | undefined>
  /** Bytes that visitors, or one of them, announced since a time. */
  sumSince(siteId: string, since: string, personId?: string): Promise<number>
  /** Those of some messages, in their order. */
  listOf(siteId: string, messageIds: readonly string[]): Promise<FileRow[]>
  /** Those that were never sent and ended, of all sites. */
  listEnded(before: string, limit: number): Promise<FileRow[]>
  /** False where it is gone meanwhile. */
  update(file: FileRow): Promise<boolean>
  /** Gives one person's to another. */
  move(siteId: string, people: { from: string; to: string }): Promise<void>
  /** Deletes a file's row and notes that its content is to go. */
  discard(file: FileRow, at: string): Promise<void>
  /** Does so with all of a person; tells how many there were. */
  discardOf(siteId: string, personId: string, at: string): Promise<number>
  /** Contents that are to go. */
  listRemoved(limit: number): Promise<Tables['removed_file'][]>
  forgetRemoved(removed: Tables['removed_file']): Promise<void>
}

export function createFilesRepository(db: Db): FilesRepository {
  const select = (siteId: string) => db.selectFrom('file').selectAll().where('site_id', '=', siteId)

  async function discard({ id, site_id }: FileRow, at: string): Promise<void> {
    await db.deleteFrom('file').where('site_id', '=', site_id).where('id', '=', id).execute()
    await db
      .insertInto('removed_file')
      .values({ id, site_id, created_at: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }

  return {
    discard,

    async insert(file) {
      await db.insertInto('file').values(file).execute()
    },

    findById: (fileId) =>
      db.selectFrom('file').selectAll().where('id', '=', fileId).executeTakeFirst(),

    find: (siteId, fileId) => select(siteId).where('id', '=', fileId).executeTakeFirst(),

    async sumSince(siteId, since, personId) {
      let query = db
        .selectFrom('file')
        .select(({ fn }) => fn.sum<number | string | null>('size').as('bytes'))
        .where('site_id', '=', siteId)
        .where('created_at', '>', since)
        .where('uploader_kind', '=', 'visitor')
      if (personId !== undefined) query = query.where('person_id', '=', personId)
      return Number((await query.executeTakeFirst())?.bytes ?? 0)
    },

    async listOf(siteId, messageIds) {
      if (messageIds.length === 0) return []
      const files = await select(siteId).where('message_id', 'in', messageIds).execute()
      // Here, for of many messages the index has no order.
      return files.sort((a, b) => a.place - b.place)
    },

    listEnded: (before, limit) =>
      db
        .selectFrom('file')
        .selectAll()
        .where('expires_at', '<', before)
        .orderBy('expires_at')
        .limit(limit)
        .execute(),

    async update({ id, site_id, ...file }) {
      const { numUpdatedRows } = await db
        .updateTable('file')
        .set(file)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },

    async move(siteId, { from, to }) {
      await db
        .updateTable('file')
        .set({ person_id: to })
        .where('site_id', '=', siteId)
        .where('person_id', '=', from)
        .execute()
    },

    async discardOf(siteId, personId, at) {
      const files = await select(siteId).where('person_id', '=', personId).execute()
      for (const file of files) await discard(file, at)
      return files.length
    },

    listRemoved: (limit) =>
      db.selectFrom('removed_file').selectAll().orderBy('id').limit(limit).execute(),

    async forgetRemoved({ id, site_id }) {
      await db
        .deleteFrom('removed_file')
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
