import { type BeckonError, isBeckonError } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { Clock } from '../../shared/clock.ts'
import { createFailures } from '../../shared/failures.ts'
import { refuse } from '../../shared/refuse.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'

import type { IdentityUsecases } from './identity.usecases.ts'

export interface IdentityRoutesOptions {
  identity: IdentityUsecases
  sessions: SessionsUsecases
  clock: Clock
}

const isRefusedToken = (error: unknown): error is BeckonError =>
  isBeckonError(error) && error.code.startsWith('identity/token-')

function ignoreEnd(error: unknown): undefined {
  if (!isBeckonError(error) || !error.code.startsWith('session/')) throw error
}

export function registerIdentityRoutes(
  app: FastifyInstance,
  { identity, sessions, clock }: IdentityRoutesOptions,
): void {
  const failures = createFailures(clock)
  const schema = schemas.http

  /** @throws BeckonError `identity/too-many` */
  function checkCaller(caller: string, reply: FastifyReply): void {
    const wait = failures.waitOf(caller)
    if (wait === 0) return
    reply.header('retry-after', String(wait))
    throw refuse('identity/too-many')
  }

  app.post('/v1/identity/nonce', ({ body }) =>
    identity.createNonce(validate(schema['POST /v1/identity/nonce'], body)),
  )

  app.post('/v1/identity', async ({ body, headers, ip }: FastifyRequest, reply) => {
    const input = validate(schema['POST /v1/identity'], body)
    const caller = `${ip} ${input.site}`
    checkCaller(caller, reply)
    const token = readAuthorization(headers.authorization)
    // Who proves who they are needs no session: one that ended brings nothing along.
    const visitor = token && (await sessions.authenticate(token, null).catch(ignoreEnd))
    try {
      return await identity.prove(input, visitor || undefined)
    } catch (error) {
      if (isRefusedToken(error)) {
        // Of those that come at once, no more are told either.
        checkCaller(caller, reply)
        failures.note(caller)
      }
      throw error
    }
  })
}
