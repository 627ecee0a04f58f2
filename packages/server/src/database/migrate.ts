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
import { createLooseMessagesSchema } from './loose-messages-schema.ts'
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
import { takeTables } from './take-tables.ts'
import { createThriftSchema } from './thrift-schema.ts'
import { createTrustSchema } from './trust-schema.ts'
import { createWaitsSchema } from './waits-schema.ts'

interface Step extends Migration {
  /** Tables of before that nobody can read meanwhile on PostgreSQL, though gateways of the release before go on. */
  takes?: readonly string[]
}

const MIGRATIONS: Readonly<Record<string, Step>> = {
  '2026-11-22-initial': { up: createInitialSchema },
  '2026-11-26-clocks': { up: createClocksSchema },
  '2026-11-26-moments': { up: createMomentsSchema },
  '2026-11-26-trust': {
    up: createTrustSchema,
    takes: ['consent_receipt', 'identity_link', 'person', 'site'],
  },
  // By name, so that it comes after what releases have run.
  '2026-11-27-articles': { up: createArticlesSchema },
  '2026-11-27-files': { up: createFilesSchema },
  '2026-11-27-rich': { up: createRichSchema, takes: ['message', 'moment'] },
  '2026-11-27-settings': { up: createSettingsSchema },
  '2026-11-27-timed-calls': { up: createCallsSchema, takes: ['callback'] },
  '2026-11-27-ratings': { up: createRatingsSchema, takes: ['support_case'] },
  '2026-11-27-ways-out': { up: createOutboxSchema },
  '2026-11-27-ways-out-email': { up: createEmailSchema },
  '2026-11-27-ways-to-offer': { up: createRulesSchema, takes: ['moment'] },
  '2026-11-28-waits': { up: createWaitsSchema, takes: ['support_case', 'conversation', 'agent'] },
  '2026-11-28-with-pictures': { up: createPicturesSchema },
  '2026-11-28-worker-push': { up: createPushSchema },
  '2026-11-29-access': { up: createAccessSchema, takes: ['agent', 'agent_session'] },
  '2026-11-29-challenges': { up: createChallengesSchema },
  '2026-11-29-sparse-answers': { up: createSparseAnswersSchema, takes: ['message'] },
  '2026-11-30-retention': { up: createRetentionSchema },
  '2026-11-30-thrift': { up: createThriftSchema, takes: ['support_case', 'message'] },
  '2026-12-01-messengers': { up: createMessengersSchema, takes: ['message'] },
  '2026-12-02-case-lists': { up: createCaseListsSchema, takes: ['support_case'] },
  '2026-12-03-late-messages': { up: createLateMessagesSchema, takes: ['message'] },
  '2026-12-04-places': { up: createPlacesSchema },
  '2026-12-05-list-order': { up: createListOrderSchema, takes: ['conversation', 'support_case'] },
  '2026-12-06-loose-messages': {
    up: createLooseMessagesSchema,
    takes: ['message', 'conversation', 'site'],
  },
}

/** What some of it takes from readers, once. */
export function listTaken(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => MIGRATIONS[name]?.takes ?? []))]
}

/** The same migrations, in the types of PostgreSQL. All that is due is one transaction, and first takes what any of it does. */
function forPostgres({ up }: Migration, listDue: () => string[]): Migration {
  return {
    async up(db) {
      await takeTables(db, listTaken(listDue()))
      await up(db.withPlugin(createPostgresSchema()))
    },
  }
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
  let due: string[] = []
  const adapt = (step: Step) => (isPostgres(db) ? forPostgres(step, () => due) : step)
  const own = Object.entries(MIGRATIONS).map(([name, step]) => [name, adapt(step)])
  const provider = { getMigrations: async () => Object.fromEntries(own) }
  const migrator = new Migrator({ db, provider })
  const known = await migrator.getMigrations()
  // Nothing is ever undone.
  if (upTo !== undefined && known.some(({ name, executedAt }) => executedAt && name >= upTo)) return
  due = known
    .filter(({ name, executedAt }) => !executedAt && (upTo === undefined || name <= upTo))
    .map(({ name }) => name)
  const { error } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo))
  if (error !== undefined) throw error
}
