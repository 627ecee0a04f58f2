import type { FastifyRequest } from 'fastify'
import { kindOfKey } from '../modules/sites/sites.models.ts'
import { readAuthorization } from './read-authorization.ts'

/**
 * The write key a request carries in its headers: as the user of `Basic`, as a `Bearer` token, or in
 * `X-Write-Key`. A bearer token that is none of our keys is somebody else's OAuth, as Segment's
 * libraries can send it beside the key in the body.
 */
export function readWriteKeyHeader({
  headers,
}: Pick<FastifyRequest, 'headers'>): string | undefined {
  const key = readAuthorization(headers.authorization)
  const isForeign = /^\s*bearer\b/i.test(headers.authorization ?? '') && !kindOfKey(key ?? '')
  const plain = headers['x-write-key']
  return (isForeign ? undefined : key) ?? (typeof plain === 'string' ? plain : undefined)
}

/** The write key in an address; none where there are several. */
export function readWriteKeyQuery({ query }: Pick<FastifyRequest, 'query'>): string | undefined {
  const { writeKey } = query as { writeKey?: unknown }
  return typeof writeKey === 'string' ? writeKey : undefined
}
