import type { SettingsSection } from '@beckon/protocol'
import type { Db, Tables } from '../../database/tables.ts'

export interface SettingsRepository {
  list(siteId: string): Promise<Tables['setting'][]>
  find(siteId: string, section: SettingsSection): Promise<Tables['setting'] | undefined>
  /** Replaces the section as a whole. */
  put(row: Tables['setting']): Promise<void>
}

export function createSettingsRepository(db: Db): SettingsRepository {
  const rowsOf = (siteId: string) =>
    db.selectFrom('setting').selectAll().where('site_id', '=', siteId)
  return {
    list: (siteId) => rowsOf(siteId).orderBy('section').execute(),

    find: (siteId, section) => rowsOf(siteId).where('section', '=', section).executeTakeFirst(),

    async put({ value, updated_at, ...row }) {
      await db
        .insertInto('setting')
        .values({ ...row, value, updated_at })
        .onConflict((conflict) =>
          conflict.columns(['site_id', 'section']).doUpdateSet({ value, updated_at }),
        )
        .execute()
    },
  }
}
