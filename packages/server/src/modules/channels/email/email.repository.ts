import { deleteExpired } from '../../../database/delete-expired.ts'
import type { Db } from '../../../database/tables.ts'
import type { EmailRow, ResumeRow } from './email.types.ts'

export interface EmailRepository {
  find(siteId: string, personId: string): Promise<EmailRow | undefined>
  /** By its id alone, which whoever asks has proven to know. */
  findLinked(id: string): Promise<EmailRow | undefined>
  /** The one address of a person, in place of the one before. */
  put(row: EmailRow): Promise<void>
  /** How many people of a network asked for mails since a time. */
  countAsked(siteId: string, networkHash: string, since: string): Promise<number>
  /** Forgets from which networks was asked before a time. */
  forgetNetworks(before: string): Promise<void>
  /** Gives a person what another one had, if they have none themselves, and their links. */
  move(siteId: string, people: { from: string; to: string }): Promise<void>
  insertLink(row: ResumeRow): Promise<void>
  /** Uses a link up; undefined where there is none that still works. */
  useLink(siteId: string, id: string, at: string): Promise<ResumeRow | undefined>
  deleteExpiredLinks(before: string): Promise<boolean>
}

export function createEmailRepository(db: Db): EmailRepository {
  const select = (siteId: string, personId: string) =>
    db
      .selectFrom('email_reach')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('person_id', '=', personId)

  return {
    find: (siteId, personId) => select(siteId, personId).executeTakeFirst(),

    findLinked: (id) =>
      db.selectFrom('email_reach').selectAll().where('id', '=', id).executeTakeFirst(),

    async put({ id, ...row }) {
      await db
        .insertInto('email_reach')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.columns(['site_id', 'person_id']).doUpdateSet(row))
        .execute()
    },

    async countAsked(siteId, networkHash, since) {
      const { count } = await db
        .selectFrom('email_reach')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('site_id', '=', siteId)
        .where('network_hash', '=', networkHash)
        .where('updated_at', '>', since)
        .executeTakeFirstOrThrow()
      return Number(count)
    },

    async forgetNetworks(before) {
      await db
        .updateTable('email_reach')
        .set({ network_hash: null })
        .where('updated_at', '<', before)
        .where('network_hash', 'is not', null)
        .execute()
    },

    async move(siteId, { from, to }) {
      const known = await select(siteId, to).executeTakeFirst()
      const own = db.updateTable('email_reach').where('site_id', '=', siteId)
      if (known === undefined) {
        await own.where('person_id', '=', from).set({ person_id: to }).execute()
      }
      await db
        .updateTable('resume_link')
        .set({ person_id: to })
        .where('site_id', '=', siteId)
        .where('person_id', '=', from)
        .execute()
    },

    async insertLink(row) {
      await db.insertInto('resume_link').values(row).execute()
    },

    useLink: (siteId, id, at) =>
      db
        .updateTable('resume_link')
        .set({ used_at: at })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .returningAll()
        .executeTakeFirst(),

    deleteExpiredLinks: (before) => deleteExpired(db, 'resume_link', before),
  }
}
