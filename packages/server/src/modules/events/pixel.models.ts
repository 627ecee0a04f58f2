import type { Json } from '@beckon/protocol'
import { isObject } from './events.models.ts'

/** A transparent GIF of one pixel. */
export const PIXEL: Buffer = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
)

/** Deeper is no event, and nothing may be put where objects come from. */
const PATH = /^(?!.*__proto__)[\w$-]+(\.[\w$ -]+){0,7}$/

/** In an address a `+` of base64 reads as a space. */
function decode(data: string): unknown {
  try {
    return JSON.parse(Buffer.from(data.replaceAll(' ', '+'), 'base64url').toString())
  } catch {
    return undefined
  }
}

/** Puts a value where its dotted path says: `properties.subject`. */
function put(target: Record<string, unknown>, [name = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    target[name] = value
    return
  }
  const known = Object.hasOwn(target, name) ? target[name] : undefined
  const inner = isObject(known) ? (known as Record<string, unknown>) : {}
  target[name] = inner
  put(inner, rest, value)
}

/**
 * The event of a pixel's address: as JSON in base64, or member by member, each of them a text.
 *
 * @see https://segment.com/docs/connections/sources/catalog/libraries/server/pixel-tracking-api/
 */
export function readPixel({ data, ...members }: Json): unknown {
  if (typeof data === 'string') return decode(data)
  const event: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(members)) {
    if (typeof value === 'string' && PATH.test(path)) put(event, path.split('.'), value)
  }
  return event
}
