import * as v from 'valibot'
import { name } from './fields.ts'
import { LIMITS } from './limits.ts'
import type { ChannelAccountRequest, MessengerRequest } from './messengers.ts'

/** The body of `POST /v1/messengers/:channel`. */
export const messengerRequest: v.GenericSchema<unknown, MessengerRequest> = v.object({
  consent: v.object({ version: name, text: v.pipe(v.string(), v.maxLength(LIMITS.note)) }),
  locale: v.optional(name),
})

/** The body of `PUT /v1/channels/:channel`. Strict: a misspelt member would be one that never works. */
export const channelAccountRequest: v.GenericSchema<unknown, ChannelAccountRequest> =
  v.strictObject({
    // Whether it is one is told by the messenger.
    token: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.note))),
    enabled: v.optional(v.boolean()),
  })
