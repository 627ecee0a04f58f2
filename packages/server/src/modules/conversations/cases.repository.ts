import type { CaseStatus } from '@beckon/protocol'
import { sql } from 'kysely'
import { orderByUpdate } from '../../database/order-by-update.ts'
import { prepareQuery } from '../../database/prepare-query.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { CaseRow, CaseView, ConversationRow, OwnCaseView } from './conversations.types.ts'
import { isWithin } from './is-within.ts'

export interface CaseFilter {
  status?: CaseStatus | undefined
  before?: Cursor | undefined
  limit: number
}

/** A case whose visitor waits for a first answer. */
export interface WaitingCase {
  id: string
  person_id: string
  waits_since: string
}

export interface CasesRepository {
  insert(row: CaseRow): Promise<void>
  find(siteId: string, caseId: string): Promise<CaseRow | undefined>
  /** The cases that hold messages after a `seq`. */
  listSince(conversation: ConversationRow, seq: number): Promise<CaseRow[]>
  /** The open case of a conversation. */
  findOpen(conversation: Pick<ConversationRow, 'site_id' | 'id'>): Promise<CaseRow | undefined>
  /** The case of a conversation that was opened last. */
  findNewest(conversation: Pick<ConversationRow, 'site_id' | 'id'>): Promise<CaseRow | undefined>
  update(row: CaseRow): Promise<void>
  /** Notes its newest message and whose turn it is, and nothing else. */
  advance(row: CaseRow): Promise<void>
  /** Those of a conversation that hold messages, newest first, one more than `limit`. */
  listOwn(
    conversation: ConversationRow,
    page: { before: string | undefined; limit: number },
  ): Promise<OwnCaseView[]>
  /** Who waits for a first answer, first come first. */
  listWaiting(siteId: string): Promise<WaitingCase[]>
  /** Since when the last one waits. */
  findLastWait(siteId: string): Promise<string | undefined>
  /** How long those waited who were answered last, in milliseconds, of answers since a time. */
  listWaits(siteId: string, since: string, limit: number): Promise<number[]>
  view(siteId: string, caseId: string): Promise<CaseView | undefined>
  /** Newest `updated_at` first, one more than `limit`. */
  list(siteId: string, filter: CaseFilter): Promise<CaseView[]>
  /** All cases of some conversations, newest first. */
  listOf(siteId: string, conversationIds: readonly string[]): Promise<CaseView[]>
}

/** The first place of a case that no agent has read, and its last one. */
const FIRST_UNREAD = sql<number>`case when v.agent_read >= c.first_seq then v.agent_read + 1
  else coalesce(c.first_seq, 1) end`
const LAST = sql.ref<number>('c.last_seq')

/** What lists of cases show, joined from five tables in one query. */
function selectViews(db: Db, siteId: string) {
  return db
    .selectFrom('support_case as c')
    .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
    .innerJoin('person as p', 'p.id', 'v.person_id')
    .leftJoin('message as m', (join) =>
      join.onRef('m.conversation_id', '=', 'v.id').onRef('m.seq', '=', 'c.last_seq'),
    )
    .selectAll('c')
    .select(['v.person_id', 'p.traits', 'p.claimed_traits', 'p.contact_name'])
    .select([
      'm.author_kind as last_kind',
      'm.author_name as last_name',
      'm.text as last_text',
      'm.created_at as last_at',
    ])
    .select(({ selectFrom }) =>
      selectFrom('message as u')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('u.conversation_id', '=', 'c.conversation_id')
        .where(isWithin(db, 'u.seq', { from: FIRST_UNREAD, to: LAST }))
        .whereRef('u.case_id', '=', 'c.id')
        .where('u.author_kind', '=', 'visitor')
        .$asScalar()
        .$notNull()
        .as('unread'),
    )
    .select(({ selectFrom }) =>
      selectFrom('file as f')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('f.site_id', '=', 'm.site_id')
        .whereRef('f.message_id', '=', 'm.id')
        .$asScalar()
        .$notNull()
        .as('last_files'),
    )
    .where('c.site_id', '=', siteId)
}

/** Up to where the words are looked for that a case goes by; all of it where nobody noted where it begins. */
const HEAD = sql<number>`case when c.first_seq + 50 < c.last_seq then c.first_seq + 50
  else c.last_seq end`

/** Written out, for an index over some of the rows is found by the text of the query. */
const BY_AGENT = sql.lit<'agent'>('agent')

/** Where each begins and with what, and how much of it its visitor has not seen. */
function selectOwn(db: Db, siteId: string) {
  return db
    .selectFrom('support_case as c')
    .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
    .selectAll('c')
    .select(({ selectFrom, fn }) => {
      const first = selectFrom('message as m')
        .whereRef('m.conversation_id', '=', 'c.conversation_id')
        .where(isWithin(db, 'm.seq', { from: sql<number>`coalesce(c.first_seq, 1)`, to: HEAD }))
        .whereRef('m.case_id', '=', 'c.id')
        .orderBy('m.seq')
        .limit(1)
      const text = first.select('m.text')
      // A visitor's own words before whatever greeted them.
      const own = text.where('m.author_kind', '=', 'visitor')
      const unread = selectFrom('message as u')
        .select(fn.countAll().as('count'))
        .whereRef('u.case_id', '=', 'c.id')
        .where('u.author_kind', '=', BY_AGENT)
        .whereRef('u.seq', '>', 'v.visitor_read')
      return [
        fn.coalesce('c.first_seq', first.select('m.seq').$asScalar()).$notNull().as('began_at'),
        fn.coalesce(own.$asScalar(), text.$asScalar()).as('title'),
        unread.$asScalar().$notNull().as('unread'),
      ]
    })
    .where('c.site_id', '=', siteId)
}

const findOpen = prepareQuery((db, { siteId, id }: { siteId: string; id: string }) =>
  db
    .selectFrom('support_case')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('conversation_id', '=', id)
    // As a literal, for an index over some of the rows is found by the text of the query.
    .where('status', '=', sql.lit('open')),
)

const advance = prepareQuery((db, row: CaseRow) =>
  db
    .updateTable('support_case')
    .set({
      first_seq: row.first_seq,
      last_seq: row.last_seq,
      updated_at: row.updated_at,
      waits_since: row.waits_since,
      answered_at: row.answered_at,
      answered_in: row.answered_in,
    })
    .where('site_id', '=', row.site_id)
    .where('id', '=', row.id),
)

const STATUSES: readonly CaseStatus[] = ['open', 'closed']

export function createCasesRepository(db: Db): CasesRepository {
  const select = (siteId: string) =>
    db.selectFrom('support_case').selectAll().where('site_id', '=', siteId)

  return {
    async insert(row) {
      await db.insertInto('support_case').values(row).execute()
    },

    find(siteId, caseId) {
      return select(siteId).where('id', '=', caseId).executeTakeFirst()
    },

    listSince({ site_id, id }, seq) {
      return select(site_id).where('conversation_id', '=', id).where('last_seq', '>', seq).execute()
    },

    findOpen: async ({ site_id: siteId, id }) => (await findOpen(db, { siteId, id }))[0],

    findNewest({ site_id, id }) {
      return select(site_id)
        .where('conversation_id', '=', id)
        .orderBy('id', 'desc')
        .executeTakeFirst()
    },

    async advance(row) {
      await advance(db, row)
    },

    async update({ id, site_id, ...row }) {
      await db
        .updateTable('support_case')
        .set(row)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    listOwn({ site_id, id }, { before, limit }) {
      return selectOwn(db, site_id)
        .where('c.conversation_id', '=', id)
        .where('c.last_seq', '>', 0)
        .$if(before !== undefined, (query) => query.where('c.id', '<', before ?? ''))
        .orderBy('c.id', 'desc')
        .limit(limit + 1)
        .execute()
    },

    listWaiting(siteId) {
      return db
        .selectFrom('support_case as c')
        .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
        .select(['c.id', 'c.waits_since', 'v.person_id'])
        .where('c.site_id', '=', siteId)
        .where('c.waits_since', 'is not', null)
        .orderBy('c.waits_since')
        .orderBy('c.id')
        .$narrowType<{ waits_since: string }>()
        .execute()
    },

    async findLastWait(siteId) {
      const row = await select(siteId)
        .where('waits_since', 'is not', null)
        .orderBy('waits_since', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.waits_since ?? undefined
    },

    async listWaits(siteId, since, limit) {
      const rows = await db
        .selectFrom('support_case')
        .select('answered_in')
        .where('site_id', '=', siteId)
        .where('answered_in', 'is not', null)
        .where('answered_at', '>', since)
        .orderBy('answered_at', 'desc')
        .limit(limit)
        .$narrowType<{ answered_in: number }>()
        .execute()
      return rows.map((row) => row.answered_in)
    },

    view(siteId, caseId) {
      return selectViews(db, siteId).where('c.id', '=', caseId).executeTakeFirst()
    },

    async list(siteId, { status, before, limit }) {
      const order = orderByUpdate(db, 'c')
      const views = selectViews(db, siteId)
        .$if(before !== undefined, (query) => query.where(order.isBefore(before as Cursor)))
        .orderBy(order.newestFirst)
        .limit(limit + 1)
      // An index of all of them would be one more that each message moves its case in.
      const parts = (status === undefined ? STATUSES : [status]).map((one) =>
        views.where('c.status', '=', one).execute(),
      )
      const newestFirst = (a: CaseView, b: CaseView): number =>
        `${a.updated_at} ${a.id}` < `${b.updated_at} ${b.id}` ? 1 : -1
      return (await Promise.all(parts))
        .flat()
        .sort(newestFirst)
        .slice(0, limit + 1)
    },

    async listOf(siteId, conversationIds) {
      if (conversationIds.length === 0) return []
      return selectViews(db, siteId)
        .where('c.conversation_id', 'in', conversationIds)
        .orderBy('c.id', 'desc')
        .execute()
    },
  }
}
