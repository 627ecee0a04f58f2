import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { GATEWAY_LIMITS } from '@beckon/protocol'
import { InvalidArgumentError, Option } from 'commander'
import { isSupportedCountry } from 'libphonenumber-js/min'
import * as v from 'valibot'
import { parseRates, type Rates, STANDARD_RATES } from '../limits/rates.ts'
import { STANDARD_DAYS } from '../modules/events/retention.models.ts'
import { type AccessSettings, createAccessOptions } from './access-settings.ts'
import { createMailOptions, type MailSettings } from './mail-settings.ts'
import { createMessengerOptions, type MessengerSettings } from './messenger-settings.ts'
import { createPushOptions, type PushSettings } from './push-settings.ts'
import { readUrl } from './read-url.ts'
import { createS3Options, type S3Settings } from './s3-settings.ts'
import { createTraceOptions, type TraceSettings } from './trace-settings.ts'

/** What can be set, by an option or an environment variable. */
export interface Settings
  extends S3Settings,
    MailSettings,
    PushSettings,
    MessengerSettings,
    AccessSettings,
    TraceSettings {
  port: number
  host: string
  data: string
  database?: string | undefined
  connections: number
  redis?: string | undefined
  drain?: number | undefined
  handshakes: number
  publicUrl?: string | undefined
  path?: string | undefined
  logLevel: string
  sessionTtl: number
  replyGather: number
  awayAfter: number
  pushLead: number
  grantMonths: number
  refusalMonths: number
  eventDays: number
  auditMonths: number
  dnt: 'honor' | 'ignore'
  rates: Partial<Rates>
  assets: string
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

function readNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
  }
}

function readPath(text: string): string {
  if (/^(\/[\w~-][\w~.-]*)+$/.test(text) && !/^\/(v1|beckon|console)\b/.test(text)) return text
  throw new InvalidArgumentError('Expected a path such as /help-desk.')
}

function readAssets(folder: string): string {
  if (existsSync(join(folder, 'tag/beckon.js'))) return folder
  throw new InvalidArgumentError('Expected a folder that holds tag/beckon.js and console/.')
}

/** @throws InvalidArgumentError where it is no colour in hexadecimal */
export function readColor(text: string): string {
  if (/^#([0-9a-f]{3}){1,2}$/i.test(text)) return text
  throw new InvalidArgumentError('Expected a colour such as #0f766e.')
}

/** @throws InvalidArgumentError where it is no country of ISO 3166-1 alpha-2 */
export function readCountry(text: string): string {
  if (isSupportedCountry(text)) return text
  throw new InvalidArgumentError('Expected a country code such as GB.')
}

export const STANDARD_DATA = './beckon-data'

/** @throws InvalidArgumentError where it is no e-mail address */
export function readEmail(text: string): string {
  if (v.is(v.pipe(v.string(), v.email()), text)) return text
  throw new InvalidArgumentError('Expected an address such as kim@example.com.')
}

export const dataOption = (): Option =>
  new Option('--data <folder>', 'where everything is kept')
    .env('BECKON_DATA')
    .default(STANDARD_DATA)

function readDatabase(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw new InvalidArgumentError('Expected an address such as postgres://user:password@host/name.')
}

function readRedis(text: string): string {
  if (/^rediss?:\/\//.test(text) && URL.canParse(text)) return text
  throw new InvalidArgumentError('Expected an address such as redis://host:6379/0.')
}

export const databaseOption = (): Option =>
  new Option('--database <url>', 'PostgreSQL instead of the database in the folder')
    .env('DATABASE_URL')
    .argParser(readDatabase)

export const publicUrlOption = (): Option =>
  new Option('--public-url <url>', 'where visitors reach the gateway, if behind a proxy')
    .env('PUBLIC_URL')
    .argParser(readUrl)

/** How long choices of consent hold, and what is taken for one. */
function createConsentOptions(): Option[] {
  return [
    new Option('--grant-months <number>', 'how long a choice that allows something holds')
      .env('GRANT_MONTHS')
      .default(12)
      .argParser(readNumber(1, 24)),
    new Option('--refusal-months <number>', 'how long a choice that allows nothing holds')
      .env('REFUSAL_MONTHS')
      .default(6)
      .argParser(readNumber(1, 24)),
    new Option('--dnt <how>', 'whether Do Not Track keeps ads and personalization off')
      .env('BECKON_DNT')
      .choices(['honor', 'ignore'])
      .default('honor'),
  ]
}

function readRates(text: string): Partial<Rates> {
  try {
    return parseRates(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : '')
  }
}

const createRatesOption = (): Option =>
  new Option(
    '--rates <list>',
    'what is taken a minute from each network, session and site, such as sessions.network=600; off for all',
  )
    .env('BECKON_RATES')
    .default(STANDARD_RATES, 'as SECURITY.md lists them')
    .argParser(readRates)

const createEventDaysOption = (): Option =>
  new Option(
    '--event-days <number>',
    'how long an event is kept after it happened, unless a site says otherwise',
  )
    .env('EVENT_DAYS')
    .default(STANDARD_DAYS)
    .argParser(readNumber(GATEWAY_LIMITS.retentionDays.least, GATEWAY_LIMITS.retentionDays.most))

const createAuditOption = (): Option =>
  new Option('--audit-months <number>', 'how long it is kept what agents and owners did')
    .env('AUDIT_MONTHS')
    .default(12)
    .argParser(readNumber(1, 120))

/** When visitors who left are written to. */
function createReachOptions(): Option[] {
  return [
    new Option('--reply-gather <seconds>', 'how long answers wait for further ones')
      .env('REPLY_GATHER')
      .default(30)
      .argParser(readNumber(0, 86_400)),
    new Option('--away-after <seconds>', 'how long somebody counts as here after they were seen')
      .env('AWAY_AFTER')
      .default(60)
      .argParser(readNumber(0, 86_400)),
    new Option(
      '--push-lead <seconds>',
      'how long a notification has to be seen before a mail leaves',
    )
      .env('PUSH_LEAD')
      .default(120)
      .argParser(readNumber(0, 86_400)),
  ]
}

/** What several gateways have in common. */
function createSharedOptions(): Option[] {
  return [
    databaseOption(),
    new Option('--connections <number>', 'connections to PostgreSQL at most')
      .env('DATABASE_CONNECTIONS')
      .default(10)
      .argParser(readNumber(2, 500)),
    new Option('--redis <url>', 'Redis or Valkey, for several gateways on one PostgreSQL')
      .env('REDIS_URL')
      .argParser(readRedis),
    new Option('--handshakes <number>', 'visitors that connect in a second at most')
      .env('HANDSHAKES_PER_SECOND')
      .default(1000)
      .argParser(readNumber(1, 100_000)),
    new Option(
      '--drain <seconds>',
      'how long it goes on when told to stop; 5 on PostgreSQL, else 0',
    )
      .env('DRAIN_SECONDS')
      .argParser(readNumber(0, 3600)),
  ]
}

/** Every setting of a running gateway. */
export function createServerOptions(assets: string, logLevel: string): Option[] {
  return [
    new Option('--port <number>', 'port to listen on, the next free one if it is busy; 0 for any')
      .env('PORT')
      .default(8787)
      .argParser(readNumber(0, 65_535)),
    new Option('--host <address>', 'address to listen on; 0.0.0.0 for all')
      .env('HOST')
      .default('127.0.0.1'),
    dataOption(),
    ...createSharedOptions(),
    publicUrlOption(),
    new Option('--path <path>', 'path that pages may reach the gateway below, such as /help-desk')
      .env('BECKON_PATH')
      .argParser(readPath),
    new Option('--session-ttl <seconds>', 'how long an unused visitor session lives')
      .env('SESSION_TTL')
      .default(2_592_000, '2592000, 30 days')
      .argParser(readNumber(1, 315_360_000)),
    ...createConsentOptions(),
    createEventDaysOption(),
    createAuditOption(),
    createRatesOption(),
    ...createS3Options(),
    ...createMailOptions(),
    ...createPushOptions(),
    ...createMessengerOptions(),
    ...createReachOptions(),
    ...createAccessOptions(),
    ...createTraceOptions(),
    new Option('--log-level <level>', 'least severe log line to write; demo: warn')
      .env('LOG_LEVEL')
      .choices(LEVELS)
      .default(logLevel),
    new Option('--assets <folder>', 'where the built tag, console and shop are')
      .env('BECKON_ASSETS')
      .default(assets, 'those of this package')
      .argParser(readAssets),
  ]
}
