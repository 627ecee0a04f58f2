import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Seconds a cache may answer for us what is the same for everybody. */
const FRESH = 60

/** Answers what is nobody's own: caches keep it a minute, then ask whether it changed. */
export function answerCached(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  body: object,
): FastifyReply {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', `public, max-age=${FRESH}`).header('etag', etag)
  const known = (headers['if-none-match'] ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(text)
}
