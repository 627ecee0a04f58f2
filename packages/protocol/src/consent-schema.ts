import * as v from 'valibot'
import { CHANNEL_PURPOSES, CHANNELS, type ChannelChoice } from './channels.ts'
import type { ConsentChoice, ConsentSignals, Purposes } from './consent.ts'
import { id, name } from './fields.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import { time } from './time-fields.ts'

/** The last two came later: who does not know them has not allowed them. */
const purposes: v.GenericSchema<unknown, Purposes> = v.object({
  functional: v.boolean(),
  analytics: v.boolean(),
  profile: v.boolean(),
  personalization: v.boolean(),
  ads: v.boolean(),
  ai: v.optional(v.boolean(), false),
  recording: v.optional(v.boolean(), false),
})

const channelChoice: v.GenericSchema<unknown, ChannelChoice> = v.object({
  channel: v.picklist(CHANNELS),
  purpose: v.picklist(CHANNEL_PURPOSES),
  state: v.picklist(['granted', 'denied', 'withdrawn']),
  address: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.name))),
})

const longText = v.pipe(v.string(), v.maxLength(LIMITS.messageText))

const signals: v.GenericSchema<unknown, ConsentSignals> = v.object({
  gpc: v.optional(v.boolean()),
  dnt: v.optional(v.boolean()),
  tcString: v.optional(longText),
  gppString: v.optional(longText),
  gcm: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(LIMITS.id)), name),
      v.check(
        (gcm) => Object.keys(gcm).length <= GATEWAY_LIMITS.consentSignals,
        `Expected ${GATEWAY_LIMITS.consentSignals} signals at most`,
      ),
    ),
  ),
})

/** The body of `POST /v1/consent`. */
export const consentChoice: v.GenericSchema<unknown, ConsentChoice> = v.object({
  site: id,
  anonymousId: v.optional(id),
  epoch: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(GATEWAY_LIMITS.epoch)),
  purposes,
  notice: v.optional(v.object({ id: name, version: name, locale: name, text: longText })),
  surface: name,
  at: time,
  channels: v.optional(v.pipe(v.array(channelChoice), v.maxLength(GATEWAY_LIMITS.consentChannels))),
  signals: v.optional(signals),
})
