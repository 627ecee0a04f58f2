import { isBeckonError } from '@beckon/protocol'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toKnownError } from '../shared/known-error.ts'
import { refuse } from '../shared/refuse.ts'
import { toErrorBody, toStatus } from '../shared/to-error-body.ts'
import { TooSoon } from '../shared/too-soon.ts'

/** Fastify's own refusals, in our words. */
function translate(error: unknown): unknown {
  if (isBeckonError(error)) return error
  const { code, statusCode = 500 } = error as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse('request/too-large')
  if (code === 'FST_ERR_BAD_URL') return refuse('request/not-found')
  return statusCode < 500 ? refuse('request/malformed') : error
}

/** Answers every failure of a request in the one shape. What we did not foresee is logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const translated = translate(error)
  const unforeseen = !isBeckonError(translated) || translated.cause !== undefined
  if (unforeseen) request.log.error({ err: error }, 'request failed')
  const known = toKnownError(translated)
  if (toStatus(known) === 503) reply.header('retry-after', '1')
  if (known instanceof TooSoon) reply.header('retry-after', String(known.wait))
  // Whoever asks us about it names what our log calls it.
  reply.header('x-request-id', request.id)
  reply.code(toStatus(known)).send(toErrorBody(known))
}

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => {
    answerError(refuse('request/not-found'), request, reply)
  })
}
