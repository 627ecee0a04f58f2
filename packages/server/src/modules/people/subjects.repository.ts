import { sql } from 'kysely'
import { prepareQuery } from '../../database/prepare-query.ts'
import type { Db } from '../../database/tables.ts'

/** Under whose names a person's events and receipts are kept. */
export interface Subject {
  kind: 'anonymous_id' | 'user_id'
  value: string
}

interface Key {
  siteId: string
  personId: string
}

/** The names only this person has, and the anonymous ids they claim. */
export const listSubjects: (db: Db, key: Key) => Promise<Subject[]> = prepareQuery(
  (db, { siteId, personId }: Key) =>
    db
      .selectFrom('identity')
      .select(['kind', 'value'])
      .distinct()
      .where('site_id', '=', siteId)
      .where('person_id', '=', personId)
      .where('kind', 'in', ['anonymous_id', 'user_id'])
      .where(({ eb, or }) =>
        or([eb('exclusive', '=', sql.lit(1)), eb('kind', '=', sql.lit('anonymous_id'))]),
      )
      .$narrowType<Pick<Subject, 'kind'>>(),
)
