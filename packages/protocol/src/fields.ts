import * as v from 'valibot'
import { LIMITS } from './limits.ts'
import { isUlid } from './ulid.ts'

/** The fields that several messages are made of. */

export const id: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.id),
)

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

export const time: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'Expected a time in ISO 8601'),
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

export const json: v.GenericSchema<unknown, Record<string, unknown>> = v.record(
  v.string(),
  v.unknown(),
)

/**
 * The text of a chat message. Its two refusals have error codes of their own,
 * so that is checked where the message is stored and only bounded here.
 */
export const text: v.GenericSchema<unknown, string> = v.string()
