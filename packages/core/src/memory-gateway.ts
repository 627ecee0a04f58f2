import {
  type BatchAnswer,
  BeckonError,
  type ConsentReceipt,
  ERROR_TABLE,
  type ErrorCode,
  type EventMessage,
  type EventVerdict,
  PROTOCOL_VERSION,
  type SiteConfig,
} from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import { createMemoryLedger } from './memory-ledger.ts'
import { createResponse, type RequestHandler } from './memory-platform.ts'
import type { PlatformRequest, PlatformResponse } from './platform.ts'

export interface MemoryGateway {
  readonly config: SiteConfig
  /** Stored receipts, in the order they came. */
  readonly receipts: readonly ConsentReceipt[]
  /** Stored events, each once, in the order they came. */
  readonly events: readonly EventMessage[]
  /** Tokens given out, each with the anonymousId it was asked for with. */
  readonly sessions: ReadonlyMap<string, string | null>
  /** While true no answer comes. */
  offline: boolean
  /** Answers given before any others, first come first served; errors are typed as a gateway's. */
  readonly next: PlatformResponse[]
  handle: RequestHandler
}

const SITE: Omit<SiteConfig, 'site'> = {
  name: 'Hearth & Home',
  color: '#0f766e',
  country: 'GB',
  protocol: PROTOCOL_VERSION,
}

function refuse(error: unknown): PlatformResponse {
  if (!(error instanceof BeckonError)) throw error
  const { code, message, details } = error
  return createResponse(ERROR_TABLE[code].status, { error: { code, message, details } })
}

function fail(code: ErrorCode): never {
  throw new BeckonError(code, ERROR_TABLE[code].message)
}

function parseBody({ body = '{}' }: PlatformRequest): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return fail('request/malformed')
  }
}

function readToken(request: PlatformRequest): string | undefined {
  return request.headers?.['authorization']?.replace('Bearer ', '')
}

/** What is wrong with an event of a batch; undefined where it was taken. */
function readFault(judge: () => ErrorCode | undefined): ErrorCode | undefined {
  try {
    return judge()
  } catch (error) {
    if (error instanceof BeckonError) return 'event/invalid'
    throw error
  }
}

/** No bad event spoils a batch; only if a receipt covers none of it, it is refused. */
function answerBatch(
  batch: readonly EventMessage[],
  judge: (event: EventMessage) => ErrorCode | undefined,
): BatchAnswer {
  const codes = batch.map((event) => readFault(() => judge(event)))
  const isTaken = codes.includes(undefined)
  if (!isTaken && codes.includes('consent/required')) fail('consent/required')
  const ids = batch.map((event) => event?.messageId ?? '')
  const verdicts = codes.map((code): EventVerdict => (code ? 'drop' : 'ok'))
  const results = Object.fromEntries(verdicts.map((verdict, index) => [ids[index], verdict]))
  const errors = codes.flatMap((code, index) =>
    code
      ? [{ index, messageId: ids[index] ?? null, code, message: ERROR_TABLE[code].message }]
      : [],
  )
  return { success: true, results, errors }
}

/** The error response of a gateway, for `next`. */
export function createRefusal(
  code: ErrorCode,
  headers?: Readonly<Record<string, string>>,
): PlatformResponse {
  const { status, message } = ERROR_TABLE[code]
  return createResponse(status, { error: { code, message } }, headers)
}

/**
 * A gateway in memory, for tests of clients and plugins. It is not the real one: it knows one
 * site, keeps everything in arrays, and answers `POST /v1/sessions`, `/v1/consent` and
 * `/v1/batch` and `GET /v1/sites/:key/config` by the rules of the protocol (the same validators,
 * receipts by epoch, events once and only under consent). Any other route is `request/not-found`.
 */
export function createMemoryGateway(site = 'pk_test'): MemoryGateway {
  const config: SiteConfig = { ...SITE, site }
  const time = new Date(0).toISOString()
  const ledger = createMemoryLedger(time)
  const events: EventMessage[] = []
  const sessions = new Map<string, string | null>()

  function requireSite(key: string | null | undefined): void {
    if (key !== site) fail('site/unknown')
  }

  function startSession(body: unknown): unknown {
    const input = validate(schemas.http['POST /v1/sessions'], body)
    requireSite(input.site)
    const token = `vs_${sessions.size + 1}`
    sessions.set(token, input.anonymousId ?? null)
    return { token, expiresAt: time, config }
  }

  function storeReceipt(body: unknown, token: string | undefined): unknown {
    const input = validate(schemas.http['POST /v1/consent'], body)
    requireSite(input.site)
    if (input.anonymousId) return { receipt: ledger.store(input, input.anonymousId) }
    if (!token) fail('request/invalid')
    if (!sessions.has(token)) fail('session/invalid')
    return { receipt: ledger.store(input, sessions.get(token) ?? null) }
  }

  function judge(input: unknown): ErrorCode | undefined {
    const event = validate(schemas.event, input)
    if (!ledger.covers(event)) return 'consent/required'
    if (!events.some(({ messageId }) => messageId === event.messageId)) events.push(event)
    return undefined
  }

  function storeBatch(body: unknown): unknown {
    const { writeKey, batch } = validate(schemas.http['POST /v1/batch'], body)
    requireSite(writeKey)
    return answerBatch(batch as readonly EventMessage[], judge)
  }

  const routes: Readonly<Record<string, (body: unknown, token: string | undefined) => unknown>> = {
    'POST /v1/sessions': startSession,
    'POST /v1/consent': storeReceipt,
    'POST /v1/batch': storeBatch,
    [`GET /v1/sites/${site}/config`]: () => config,
  }

  const gateway: MemoryGateway = {
    config,
    receipts: ledger.receipts,
    events,
    sessions,
    offline: false,
    next: [],
    async handle(request) {
      if (gateway.offline) throw new TypeError('no network')
      const prepared = gateway.next.shift()
      if (prepared) return prepared
      try {
        const path = new URL(request.url).pathname
        const route = routes[`${request.method} ${path}`] ?? (() => fail('request/not-found'))
        return createResponse(200, route(parseBody(request), readToken(request)))
      } catch (error) {
        return refuse(error)
      }
    },
  }
  return gateway
}
