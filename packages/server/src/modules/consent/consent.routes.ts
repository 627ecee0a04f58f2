import type { IncomingHttpHeaders } from 'node:http'
import { isBeckonError } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { AuditUsecases } from './audit.usecases.ts'
import type { ConsentUsecases } from './consent.usecases.ts'
import { readOptOut } from './opt-out.models.ts'

export interface ConsentRoutesOptions {
  consent: ConsentUsecases
  sessions: SessionsUsecases
  audit: AuditUsecases
}

/** The day from which on gateways follow Global Privacy Control. */
const GPC_SINCE = '2026-11-26'

/** The page's own, and neither a path nor what a sandbox calls `null`. */
function readOrigin({ origin }: IncomingHttpHeaders): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).origin : null
}

function ignoreEnd(error: unknown): undefined {
  if (!isBeckonError(error) || !error.code.startsWith('session/')) throw error
}

export function registerConsentRoutes(
  app: FastifyInstance,
  { consent, sessions, audit }: ConsentRoutesOptions,
): void {
  app.post('/v1/consent', async ({ headers, body }) => {
    const choice = validate(schemas.http['POST /v1/consent'], body)
    const token = readAuthorization(headers.authorization)
    const proven = token === undefined ? undefined : sessions.authenticate(token, null)
    // Who withdraws names themselves well enough without a session: one that ended joins nothing.
    const visitor = await (choice.anonymousId === undefined ? proven : proven?.catch(ignoreEnd))
    const circumstances = { visitor, origin: readOrigin(headers), optOut: readOptOut(headers) }
    return { receipt: await consent.choose(choice, circumstances) }
  })

  app.get('/.well-known/beckon-keys.json', () => audit.readKeys())

  app.get('/.well-known/gpc.json', async () => ({ gpc: true, lastUpdate: GPC_SINCE }))
}
