import type { Logger } from 'pino'
import type { Patience } from './http/patience.ts'
import type { Rates } from './limits/rates.ts'
import type { OidcOptions } from './modules/agents/oidc.types.ts'
import type { Channel } from './modules/channels/channels.types.ts'
import type { MailOptions } from './modules/channels/email/email.types.ts'
import type { MessengersOptions } from './modules/channels/messengers/open-messengers.ts'
import type { PushOptions } from './modules/channels/push/push.types.ts'
import type { S3Options } from './modules/files/s3-storage.ts'
import type { Clock } from './shared/clock.ts'
import type { ReachTiming } from './start-outbox.ts'
import type { TracingOptions } from './tracing/tracing.types.ts'

export interface GatewayOptions {
  /** Folder of the database and the files; made where it is missing. */
  data: string
  /** PostgreSQL instead of the database in the folder: `postgres://user:password@host/name`. */
  database?: string | undefined
  /** Connections to PostgreSQL at most. Default 10. */
  connections?: number | undefined
  /** Redis or Valkey, that gateways on one PostgreSQL tell each other by what happens: `redis://host`. */
  redis?: string | undefined
  /**
   * Keys of 32 bytes that secrets in the database are closed with: the first one closes, all of them open. On
   * SQLite it is one in the folder where absent, on PostgreSQL there is none.
   */
  secretKeys?: readonly Buffer[] | undefined
  /** Port to listen on, the next free one where it is busy. 0 for any. Default 8787. */
  port?: number | undefined
  /** Address to listen on. Default `127.0.0.1`. */
  host?: string | undefined
  /** Where the gateway is reached from outside, where that differs: `https://chat.example.com`. */
  publicUrl?: string | undefined
  /** Path that pages may reach it below, beside `/`: `/help-desk`. */
  path?: string | undefined
  /** Seconds a visitor's session lives unless it is used. Default 30 days. */
  sessionTtl?: number | undefined
  /** Months a choice of consent that allows something holds. Default 12. */
  grantMonths?: number | undefined
  /** Months one that allows nothing holds. Default 6. */
  refusalMonths?: number | undefined
  /** Days an event is kept after it happened, unless a site says otherwise. Default 395. */
  eventDays?: number | undefined
  /** Months it is kept what agents and owners did. Default 12. */
  auditMonths?: number | undefined
  /** Whether Do Not Track keeps ads and personalization off, as Global Privacy Control does. Default `honor`. */
  dnt?: 'honor' | 'ignore' | undefined
  /** The bucket files of messages are kept in, where they are not to be in the folder. */
  s3?: S3Options | undefined
  /** Ways to reach visitors who left, beside those that are built in, or in place of one of that name. */
  channels?: readonly Channel[] | undefined
  reach?: ReachTiming | undefined
  /** The mail server, and whom mails come from. Without it, visitors are offered no answers by e-mail. */
  mail?: MailOptions | undefined
  /** The provider of single sign-on that agents may sign in by. */
  oidc?: OidcOptions | undefined
  /** Names, addresses and networks of its own that the gateway may ask by addresses that others gave. */
  privateHosts?: readonly string[] | undefined
  /** How notifications are sent, where that is not to be as the gateway does by itself. */
  push?: PushOptions | undefined
  /** Where messengers are reached, where that is not to be where everybody reaches them. */
  messengers?: MessengersOptions | undefined
  /** How much is taken at a time from each network, session and site. Default `STANDARD_RATES`. */
  rates?: Partial<Rates> | undefined
  /** Bytes of events that are read or wait to be stored at a time. Default 16 MiB. */
  intakeBytes?: number | undefined
  /** How long peers may take, where that is not to be as it is by itself. */
  patience?: Patience | undefined
  /** Folder that holds `tag/` and `console/`. Without it, only the API is served. */
  assets?: string | undefined
  /** Visitors that connect in a second at most; more wait, or are told when to come again. Default 1000. */
  handshakes?: number | undefined
  /**
   * Milliseconds that a gateway which stops goes on as before but for `/readyz`, so that a proxy sends nobody there any
   * more; then its sockets are moved one by one. Default 0: it stops at once.
   */
  drain?: number | undefined
  /** The collector of OpenTelemetry that is told what was done, and how long it took. */
  tracing?: TracingOptions | undefined
  /** Silent where absent. */
  log?: Logger | undefined
  /** Milliseconds since 1970. Default `Date.now`. */
  clock?: Clock | undefined
}
