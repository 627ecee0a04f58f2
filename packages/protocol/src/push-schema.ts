import * as v from 'valibot'
import { name } from './fields.ts'
import { LIMITS } from './limits.ts'
import type { PushRequest, PushSettings, PushTarget } from './push.ts'

/** Bytes of the browser's key, a point of P-256 that is not compressed, and of its secret. */
const POINT = 65
const SECRET = 16

const longText = v.pipe(v.string(), v.maxLength(4 * LIMITS.note))

function isBytes(text: string, length: number): boolean {
  return (
    /^[\w-]+={0,2}$/.test(text) && Math.floor((text.replace(/=+$/, '').length * 3) / 4) === length
  )
}

/** A path of one origin, which can lead nowhere else. */
function isPath(text: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(text)
}

function isIcon(text: string): boolean {
  return isPath(text) || (URL.canParse(text) && new URL(text).protocol === 'https:')
}

const bytes = (length: number) =>
  v.pipe(
    v.string(),
    v.maxLength(LIMITS.note),
    v.check((text) => isBytes(text, length), `Expected ${length} bytes in base64url`),
  )

const target = {
  // Which of them are sent to is told where it is stored.
  endpoint: longText,
  keys: v.object({ p256dh: bytes(POINT), auth: bytes(SECRET) }),
  expirationTime: v.optional(v.nullable(v.pipe(v.number(), v.finite()))),
}

/** The body of `POST /v1/push`. */
export const pushRequest: v.GenericSchema<unknown, PushRequest> = v.object({
  ...target,
  consent: v.optional(
    v.object({ version: name, text: v.pipe(v.string(), v.maxLength(LIMITS.note)) }),
  ),
  replaces: v.optional(longText),
  page: v.optional(longText),
  locale: v.optional(name),
})

/** The body of `DELETE /v1/push`. */
export const pushWithdrawal: v.GenericSchema<unknown, Pick<PushTarget, 'endpoint'>> = v.object({
  endpoint: longText,
})

/** The section `push` of a site's settings. */
export const pushSettings: v.GenericSchema<unknown, PushSettings> = v.strictObject({
  enabled: v.boolean(),
  worker: v.optional(v.pipe(name, v.check(isPath, 'Expected a path such as /beckon-worker.js'))),
  preview: v.optional(v.boolean()),
  icon: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LIMITS.note),
      v.check(isIcon, 'Expected a path such as /icon.png, or an address of https'),
    ),
  ),
})
