import * as v from 'valibot'
import { LIMITS } from './limits.ts'
import { isUlid } from './ulid.ts'

/** The fields that several messages are made of. */

/** Half a surrogate pair is stored as U+FFFD, and then two ids are one. */
const UNFIT = /[\p{Surrogate}\p{Control}]/u

/** An id, or the empty text that Segment's libraries send where they have none. */
export const idOrNone: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(LIMITS.id),
  v.check((text) => !UNFIT.test(text), 'Expected whole characters and no control characters'),
)

export const id: v.GenericSchema<unknown, string> = v.pipe(idOrNone, v.minLength(1))

export const ulid: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.check(isUlid, 'Expected a ULID'),
)

export const name: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(LIMITS.name))

export const seq: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
)

export const limit: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.maxValue(LIMITS.pageMax),
)

/** A number in a query string, where everything is text. */
export const queryLimit: v.GenericSchema<unknown, number> = v.pipe(
  v.unknown(),
  v.transform(Number),
  limit,
)

export const querySeq: v.GenericSchema<unknown, number> = v.pipe(
  v.unknown(),
  v.transform(Number),
  seq,
)

/** An object, kept as it is: valibot's own would take arrays and leave out `constructor`. */
export const json: v.GenericSchema<unknown, Record<string, unknown>> = v.custom<
  Record<string, unknown>
>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'Expected an object',
)

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * The text of a chat message. Its two refusals have error codes of their own,
 * so that is checked where the message is stored and only bounded here.
 */
export const text: v.GenericSchema<unknown, string> = v.string()
