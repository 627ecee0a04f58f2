import type { Db, Tables } from '../../database/tables.ts'

export type PictureRow = Tables['agent_picture']

/** Whose picture is which. */
export type PictureOf = Pick<PictureRow, 'id' | 'agent_id'>

export interface PicturesRepository {
  /** In the place of the one the agent had. */
  put(picture: PictureRow): Promise<void>
  delete(siteId: string, agentId: string): Promise<void>
  /** By its id alone, which is all that is public of it. */
  find(id: string): Promise<PictureRow | undefined>
  listOf(siteId: string, agentIds: readonly string[]): Promise<PictureOf[]>
}

export function createPicturesRepository(db: Db): PicturesRepository {
  const remove: PicturesRepository['delete'] = async (siteId, agentId) => {
    await db
      .deleteFrom('agent_picture')
      .where('site_id', '=', siteId)
      .where('agent_id', '=', agentId)
      .execute()
  }

  return {
    delete: remove,

    async put(picture) {
      await remove(picture.site_id, picture.agent_id)
      await db.insertInto('agent_picture').values(picture).execute()
    },

    find: (id) =>
      db.selectFrom('agent_picture').selectAll().where('id', '=', id).executeTakeFirst(),

    async listOf(siteId, agentIds) {
      if (agentIds.length === 0) return []
      return db
        .selectFrom('agent_picture')
        .select(['id', 'agent_id'])
        .where('site_id', '=', siteId)
        .where('agent_id', 'in', agentIds)
        .execute()
    },
  }
}
