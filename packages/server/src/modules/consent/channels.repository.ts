import type { Db } from '../../database/tables.ts'
import type { ChannelRow } from './channels.models.ts'

/** What there is one row for. */
export type ChannelKey = Pick<
  ChannelRow,
  'site_id' | 'holder_kind' | 'holder' | 'channel' | 'purpose' | 'owner'
>

export interface ChannelsRepository {
  find(key: ChannelKey): Promise<ChannelRow | undefined>
  /** What holds from now on for one holder, channel and purpose, by the word of one owner. */
  put(row: ChannelRow): Promise<void>
  /** Those of a person, and of anonymous ids that are theirs alone. */
  listByPerson(siteId: string, personId: string): Promise<ChannelRow[]>
}

export function createChannelsRepository(db: Db): ChannelsRepository {
  const select = (siteId: string) =>
    db.selectFrom('channel_consent').selectAll().where('site_id', '=', siteId)

  return {
    find({ site_id: siteId, holder_kind: kind, holder, channel, purpose, owner }) {
      return select(siteId)
        .where('holder_kind', '=', kind)
        .where('holder', '=', holder)
        .where('channel', '=', channel)
        .where('purpose', '=', purpose)
        .where('owner', '=', owner)
        .executeTakeFirst()
    },

    async put({ id, ...row }) {
      await db
        .insertInto('channel_consent')
        .values({ id, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'holder_kind', 'holder', 'channel', 'purpose', 'owner'])
            .doUpdateSet(row),
        )
        .execute()
    },

    async listByPerson(siteId, personId) {
      const own = await select(siteId).where('person_id', '=', personId).orderBy('id').execute()
      const names = await db
        .selectFrom('identity')
        .select('value')
        .where('site_id', '=', siteId)
        .where('person_id', '=', personId)
        .where('kind', '=', 'anonymous_id')
        .where('exclusive', '=', 1)
        .execute()
      const rows = new Map(own.map((row) => [row.id, row]))
      for (const { value } of names) {
        const named = await select(siteId)
          .where('anonymous_id', '=', value)
          .where('person_id', 'is', null)
          .orderBy('id')
          .execute()
        for (const row of named) rows.set(row.id, row)
      }
      return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}
