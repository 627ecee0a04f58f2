import { type SelectQueryBuilder, sql } from 'kysely'
import { isAfter } from '../../database/row-order.ts'
import type { Db, Tables } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { DataSubject } from './rights.types.ts'

type Query<Name extends keyof Tables> = SelectQueryBuilder<Tables, Name, Tables[Name]>

/** Reads what is stored of somebody, table by table. */
export interface RightsRepository {
  /** In the order they happened, after one of them. */
  listEvents(
    subject: DataSubject,
    after: Cursor | undefined,
    limit: number,
  ): Promise<Tables['event'][]>
  /** Those that name a user of theirs by proof, whoever's they are else; in the order received. */
  listProvenEvents(
    subject: DataSubject,
    after: Cursor | undefined,
    limit: number,
  ): Promise<Tables['event'][]>
  /** In the order of their place in the chain. */
  listReceipts(subject: DataSubject): Promise<Tables['consent_receipt'][]>
  listChannels(subject: DataSubject): Promise<Tables['channel_consent'][]>
  listLinks(subject: DataSubject): Promise<Tables['identity_link'][]>
  /** Joins that brought something to a person. */
  listArrivals(siteId: string, personId: string): Promise<Tables['identity_link'][]>
  listIdentities(subject: DataSubject): Promise<Tables['identity'][]>
  listSessions(subject: DataSubject): Promise<Tables['visitor_session'][]>
  listProofs(subject: DataSubject): Promise<Tables['identity_session'][]>
  /** The tables that hold rows of people and that nothing here is written for. */
  listOtherTables(): Promise<string[]>
  listOthers(table: string, subject: DataSubject): Promise<Record<string, unknown>[]>
}

/** Tables with a `person_id` that exports and erasures know by name. */
const KNOWN: readonly string[] = [
  'callback',
  'channel_consent',
  'consent_receipt',
  'conversation',
  'identity',
  'identity_session',
  'visitor_session',
]

const valuesOf = ({ names }: DataSubject, kind: 'anonymous_id' | 'user_id'): string[] =>
  names.filter((name) => name.kind === kind).map(({ value }) => value)

const personsOf = ({ personId, formerIds = [] }: DataSubject): string[] =>
  personId === null ? [] : [personId, ...formerIds]

/** Reads one source after the other, each by an index of its own; in the order of ids. */
async function readAll<Name extends keyof Tables>(
  queries: readonly Query<Name>[],
): Promise<Tables[Name][]> {
  const rows = new Map<unknown, Tables[Name]>()
  for (const query of queries) {
    // Kysely spells the type of a row out, which it cannot while the table is open.
    for (const row of (await query.execute()) as Tables[Name][]) rows.set(row.id, row)
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function createRightsRepository(db: Db): RightsRepository {
  /** Rows that name the person, and those that name only an anonymous id of theirs. */
  const readOwned = <Name extends 'consent_receipt' | 'channel_consent'>(
    name: Name,
    subject: DataSubject,
  ) => {
    const { siteId } = subject
    const base = () => db.selectFrom<'consent_receipt'>(name as 'consent_receipt').selectAll()
    const ids = personsOf(subject)
    const mine = ids.map((id) => base().where('person_id', '=', id))
    const named = valuesOf(subject, 'anonymous_id').map((value) =>
      base()
        .where('anonymous_id', '=', value)
        .where(({ eb, or }) =>
          or([eb('person_id', 'is', null), eb('person_id', 'in', ['', ...ids])]),
        ),
    )
    const queries = [...mine, ...named].map((query) => query.where('site_id', '=', siteId))
    return readAll<Name>(queries as unknown as Query<Name>[])
  }

  const readOf = <Name extends 'identity' | 'visitor_session' | 'identity_session'>(
    name: Name,
    subject: DataSubject,
  ) => {
    const queries = personsOf(subject).map((id) =>
      db
        .selectFrom<'identity'>(name as 'identity')
        .selectAll()
        .where('site_id', '=', subject.siteId)
        .where('person_id', '=', id),
    )
    return readAll<Name>(queries as unknown as Query<Name>[])
  }

  return {
    async listEvents({ siteId, names }, after, limit) {
      const sources = names.map(({ kind, value }) => {
        const query = db
          .selectFrom('event')
          .selectAll()
          .where('site_id', '=', siteId)
          .where('subject_kind', '=', kind)
          .where('subject_value', '=', value)
          .orderBy('happened_at')
          .orderBy('id')
          .limit(limit)
        return after === undefined ? query : query.where(isAfter(['happened_at', 'id'], after))
      })
      const placeOf = (row: Tables['event']) => `${row.happened_at} ${row.id}`
      const rows = await readAll<'event'>(sources)
      return rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, limit)
    },

    async listProvenEvents(subject, after, limit) {
      const sources = valuesOf(subject, 'user_id').map((value) => {
        const query = db
          .selectFrom('event')
          .selectAll()
          .where('site_id', '=', subject.siteId)
          .where('user_id', '=', value)
          .where('key_kind', '=', 'is')
          .orderBy('received_at')
          .orderBy('id')
          .limit(limit)
        return after === undefined ? query : query.where(isAfter(['received_at', 'id'], after))
      })
      const placeOf = (row: Tables['event']) => `${row.received_at} ${row.id}`
      const rows = await readAll<'event'>(sources)
      return rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, limit)
    },

    async listReceipts(subject) {
      return (await readOwned('consent_receipt', subject)).sort((a, b) => a.seq - b.seq)
    },

    listChannels: (subject) => readOwned('channel_consent', subject),
    listIdentities: (subject) => readOf('identity', subject),
    listSessions: (subject) => readOf('visitor_session', subject),
    listProofs: (subject) => readOf('identity_session', subject),

    listArrivals(siteId, personId) {
      return db
        .selectFrom('identity_link')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('to_person_id', '=', personId)
        .execute()
    },

    async listLinks(subject) {
      const { siteId, names } = subject
      const base = () => db.selectFrom('identity_link').selectAll().where('site_id', '=', siteId)
      const ofNames = names.map(({ kind, value }) =>
        base().where('kind', '=', kind).where('value', '=', value),
      )
      const ofPersons = personsOf(subject).flatMap((id) => [
        base().where('to_person_id', '=', id),
        base().where('from_person_id', '=', id),
      ])
      return readAll<'identity_link'>([...ofPersons, ...ofNames])
    },

    async listOtherTables() {
      const tables = await db.introspection.getTables()
      return tables
        .filter(({ name, columns }) => {
          const has = (column: string) => columns.some((each) => each.name === column)
          return has('person_id') && has('site_id') && !KNOWN.includes(name)
        })
        .map(({ name }) => name)
    },

    async listOthers(table, subject) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
        where site_id = ${subject.siteId} and person_id in (${sql.join(personsOf(subject))}) order by id`.execute(
        db,
      )
      return rows
    },
  }
}
