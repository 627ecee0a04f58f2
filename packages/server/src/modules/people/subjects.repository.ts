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

const list = prepareQuery((db, { siteId, personId }: Key) =>
  db
    .selectFrom('identity')
    .select(['kind', 'value'])
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .where('kind', 'in', ['anonymous_id', 'user_id'])
    .where(({ eb, or }) =>
      or([eb('exclusive', '=', sql.lit(1)), eb('kind', '=', sql.lit('anonymous_id'))]),
    )
    .$narrowType<Pick<Subject, 'kind'>>(),
)

/** The names only this person has, and the anonymous ids they claim. */
export async function listSubjects(db: Db, key: Key): Promise<Subject[]> {
  const found = await list(db, key)
  // Nearly always one or none, for which `distinct` costs more than all the rest.
  return found.filter(
    ({ kind, value }, index) =>
      found.findIndex((other) => other.kind === kind && other.value === value) === index,
  )
}
