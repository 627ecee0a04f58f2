import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { createAccessSchema } from './access-schema.ts'
import { createArticlesSchema } from './articles-schema.ts'
import { createCallsSchema } from './calls-schema.ts'
import { createCaseListsSchema } from './case-lists-schema.ts'
import { createChallengesSchema } from './challenges-schema.ts'
import { createClocksSchema } from './clocks-schema.ts'
import { createEmailSchema } from './email-schema.ts'
import { createFilesSchema } from './files-schema.ts'
import { createInitialSchema } from './initial-schema.ts'
import { isPostgres } from './is-postgres.ts'
import { createLateMessagesSchema } from './late-messages-schema.ts'
import { createListOrderSchema } from './list-order-schema.ts'
import { createMessengersSchema } from './messengers-schema.ts'
import { createMomentsSchema } from './moments-schema.ts'
import { createOutboxSchema } from './outbox-schema.ts'
import { createPicturesSchema } from './pictures-schema.ts'
import { createPlacesSchema } from './places-schema.ts'
import { createPostgresSchema } from './postgres-schema.ts'
import { createPushSchema } from './push-schema.ts'
import { createRatingsSchema } from './ratings-schema.ts'
import { createRetentionSchema } from './retention-schema.ts'
import { createRichSchema } from './rich-schema.ts'
import { createRulesSchema } from './rules-schema.ts'
import { createSettingsSchema } from './settings-schema.ts'
import { createSparseAnswersSchema } from './sparse-answers-schema.ts'
import { createThriftSchema } from './thrift-schema.ts'
import { createTrustSchema } from './trust-schema.ts'
import { createWaitsSchema } from './waits-schema.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-22-initial': { up: createInitialSchema },
  '2026-11-26-clocks': { up: createClocksSchema },
  '2026-11-26-moments': { up: createMomentsSchema },
  '2026-11-26-trust': { up: createTrustSchema },
  // By name, so that it comes after what releases have run.
  '2026-11-27-articles': { up: createArticlesSchema },
  '2026-11-27-files': { up: createFilesSchema },
  '2026-11-27-rich': { up: createRichSchema },
  '2026-11-27-settings': { up: createSettingsSchema },
  '2026-11-27-timed-calls': { up: createCallsSchema },
  '2026-11-27-ratings': { up: createRatingsSchema },
  '2026-11-27-ways-out': { up: createOutboxSchema },
  '2026-11-27-ways-out-email': { up: createEmailSchema },
  '2026-11-27-ways-to-offer': { up: createRulesSchema },
  '2026-11-28-waits': { up: createWaitsSchema },
  '2026-11-28-with-pictures': { up: createPicturesSchema },
  '2026-11-28-worker-push': { up: createPushSchema },
  '2026-11-29-access': { up: createAccessSchema },
  '2026-11-29-challenges': { up: createChallengesSchema },
  '2026-11-29-sparse-answers': { up: createSparseAnswersSchema },
  '2026-11-30-retention': { up: createRetentionSchema },
  '2026-11-30-thrift': { up: createThriftSchema },
  '2026-12-01-messengers': { up: createMessengersSchema },
  '2026-12-02-case-lists': { up: createCaseListsSchema },
  '2026-12-03-late-messages': { up: createLateMessagesSchema },
  '2026-12-04-places': { up: createPlacesSchema },
  '2026-12-05-list-order': { up: createListOrderSchema },
}

/** The same migrations, in the types of PostgreSQL. */
function forPostgres({ up }: Migration): Migration {
  return { up: (db) => up(db.withPlugin(createPostgresSchema())) }
}

/** What has been done to a database that is up to date, in order. */
export const SCHEMA: readonly string[] = Object.keys(MIGRATIONS).sort()

/**
 * Brings the database to the newest schema.
 *
 * @param upTo the last thing that is done to it, where that is not to be all
 * @throws Error where the database is of a later release
 */
export async function migrate<T>(db: Kysely<T>, upTo?: string): Promise<void> {
  const adapt = isPostgres(db) ? forPostgres : (migration: Migration) => migration
  const own = Object.entries(MIGRATIONS).map(([name, migration]) => [name, adapt(migration)])
  const provider = { getMigrations: async () => Object.fromEntries(own) }
  const migrator = new Migrator({ db, provider })
  const known = await migrator.getMigrations()
  // Nothing is ever undone.
  if (upTo !== undefined && known.some(({ name, executedAt }) => executedAt && name >= upTo)) return
  const { error } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo))
  if (error !== undefined) throw error
}
