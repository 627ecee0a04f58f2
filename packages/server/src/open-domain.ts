import { join } from 'node:path'
import { createUsecases, type Usecases } from './create-usecases.ts'
import { guardWitness } from './database/guard-witness.ts'
import { joinWitnesses } from './database/join-witnesses.ts'
import { createRepositories } from './database/repositories.ts'
import { createStore, type Store } from './database/store.ts'
import type { Db } from './database/tables.ts'
import { watchTransactions } from './database/watch-transactions.ts'
import { watchWrites } from './database/watch-writes.ts'
import type { CountStaff } from './modules/agents/staff.ts'
import type { Channel } from './modules/channels/channels.types.ts'
import type { MailOptions } from './modules/channels/email/email.types.ts'
import { openEmail } from './modules/channels/email/open-email.ts'
import {
  type MessengersOptions,
  openMessengers,
} from './modules/channels/messengers/open-messengers.ts'
import { openPush } from './modules/channels/push/open-push.ts'
import type { PushOptions } from './modules/channels/push/push.types.ts'
import { createQueueReplies } from './modules/channels/queue-replies.ts'
import { createLiveChat, LIVE_CHAT_FACTS } from './modules/events/live-chat.usecases.ts'
import { STANDARD_DAYS } from './modules/events/retention.models.ts'
import { createDiskStorage } from './modules/files/disk-storage.ts'
import { createS3Storage, type S3Options } from './modules/files/s3-storage.ts'
import { createStaging } from './modules/files/staging.ts'
import { openSealed, type SealedOptions } from './secrets/open-sealed.ts'
import { sealRepositories } from './secrets/seal-repositories.ts'
import type { Clock } from './shared/clock.ts'
import type { Publish } from './shared/facts.ts'
import type { Hub } from './shared/hub.ts'
import { type Watch, watchNothing } from './shared/watch.ts'
import { type ReachTiming, type StartOutboxOptions, startOutbox } from './start-outbox.ts'

/** Seconds. */
const MONTH = 30 * 24 * 60 * 60

export interface DomainOptions {
  /** Folder of the database and the files; made where it is missing. */
  data: string
  /** PostgreSQL, where the database is not in the folder. */
  database?: string | undefined
  /** Connections to PostgreSQL at most. */
  connections?: number | undefined
  /** Keys that secrets in the database are closed with: the first one closes, all of them open. */
  secretKeys?: SealedOptions['secretKeys']
  /** Seconds a visitor's session lives unless it is used. */
  sessionTtl?: number | undefined
  /** Months a choice of consent that allows something holds. Default 12. */
  grantMonths?: number | undefined
  /** Months one that allows nothing holds. Default 6. */
  refusalMonths?: number | undefined
  /** Days an event is kept after it happened, unless its site says otherwise. Default 395. */
  eventDays?: number | undefined
  /** Months it is kept who did what. Default 12. */
  auditMonths?: number | undefined
  /** Whether Do Not Track keeps ads and personalization off, as Global Privacy Control does. Default `honor`. */
  dnt?: 'honor' | 'ignore' | undefined
  /** The bucket files are kept in. In the folder where absent. */
  s3?: S3Options | undefined
  /** Ways to reach who left, beside those that are built in. */
  channels?: readonly Channel[] | undefined
  reach?: ReachTiming | undefined
  /** The mail server; without it nothing goes by e-mail. */
  mail?: MailOptions | undefined
  push?: PushOptions | undefined
  messengers?: MessengersOptions | undefined
  clock?: Clock | undefined
  publish?: Publish | undefined
  /** Hears what happens at any gateway. */
  subscribe?: Hub['subscribe'] | undefined
  isOnline?: ((personId: string) => boolean) | undefined
  countStaff?: CountStaff | undefined
  /** Measures transactions and jobs. */
  watch?: Watch | undefined
  /** Hears the error when writes begin to fail, and undefined once they succeed again. */
  onWrites?: ((error: unknown) => void) | undefined
  /** Hears what failed beside somebody's request, which went on without it. */
  onError?: ((error: unknown) => void) | undefined
}

/** What working off the outbox takes. */
export interface Work extends Pick<StartOutboxOptions, 'subscribe' | 'onError'> {
  /** Where the gateway is reached, without a slash at the end. */
  url: string
}

export interface Domain {
  usecases: Usecases
  /** Whether secrets are closed in the database. */
  closesSecrets: boolean
  /** Whether the database takes what it is given. */
  canWrite(): Promise<boolean>
  readBacklog: Store['readBacklog']
  readSchema: Store['readSchema']
  /** Works off what is to leave; returns how to stop. */
  startWork(work: Work): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Those that are built in, but where another one of that name was given. */
function joinChannels(own: readonly Channel[], given: readonly Channel[] = []): readonly Channel[] {
  const isGiven = ({ name }: Channel) => given.some((channel) => channel.name === name)
  return [...own.filter((channel) => !isGiven(channel)), ...given]
}

/** What the owner chose, or what holds where they did not. */
function readChoices(options: DomainOptions) {
  return {
    lifetime: (options.sessionTtl ?? MONTH) * 1000,
    validity: { grant: options.grantMonths ?? 12, refusal: options.refusalMonths ?? 6 },
    eventDays: options.eventDays ?? STANDARD_DAYS,
    auditMonths: options.auditMonths ?? 12,
    honorDnt: options.dnt !== 'ignore',
    hasMail: options.mail !== undefined,
    subscribe: options.subscribe,
  }
}

/** All a gateway can do, without a network: the database, brought up to date, and the usecases on it. */
export async function openDomain(options: DomainOptions): Promise<Domain> {
  const { publish = () => {}, isOnline = () => false, clock = Date.now } = options
  const { reach = {}, countStaff = () => 0 } = options
  const email = await openEmail(options.mail, clock)
  const { gather = 30_000, away = 60_000, lead = 120_000 } = reach
  const { db, box } = await openSealed(options)
  const open = (connection: Db) => sealRepositories(createRepositories(connection), box)
  const { channel, ...pushing } = await openPush(options.push ?? {}, { ...open(db), clock })
  // In the order they are tried in: where they talk, then what costs somebody least.
  const messaging = openMessengers(options.messengers ?? {}, clock)
  const own = [...messaging.channels, channel, ...email.channels]
  const channels = joinChannels(own, options.channels)
  const witness = joinWitnesses(
    guardWitness(createLiveChat({ clock }), LIVE_CHAT_FACTS, options.onError ?? (() => {})),
    createQueueReplies({ channels, clock, gather }),
  )
  const stored = createStore(db, publish, { witness, open })
  const { watch = watchNothing } = options
  const store = watchTransactions(watchWrites(stored, options.onWrites ?? (() => {})), watch)
  const staging = createStaging(join(options.data, 'files'))
  const storage =
    options.s3 === undefined ? createDiskStorage(staging) : createS3Storage(options.s3)
  const { messengers, readOrigin } = messaging
  const chosen = { ...readChoices(options), ...pushing, messengers, readOrigin }
  const dependencies = { store, clock, publish, isOnline, countStaff, ...chosen, staging, storage }
  const usecases = createUsecases(dependencies)
  return {
    usecases,
    closesSecrets: box.closes,
    canWrite: store.canWrite,
    readBacklog: store.readBacklog,
    readSchema: store.readSchema,
    async close() {
      email.close()
      await store.close()
    },
    startWork(work) {
      email.setOrigin(work.url)
      messaging.setOrigin(work.url)
      const createHandlers = email.createHandlers
      const parts = { store, clock, isOnline, channels, away, lead, createHandlers, watch }
      return startOutbox({ ...work, ...parts })
    },
  }
}
