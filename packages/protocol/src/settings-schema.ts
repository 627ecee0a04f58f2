import * as v from 'valibot'
import { locale } from './article-schema.ts'
import { callbackSettings } from './callback-schema.ts'
import { emailSettings } from './email-schema.ts'
import { hoursSettings } from './hours-schema.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import { momentSettings } from './moment-rules-schema.ts'
import { pushSettings } from './push-schema.ts'
import { isSearchUrl } from './search-url.ts'
import type {
  ChatSettings,
  EventsSettings,
  FilesSettings,
  HelpSettings,
  SettingsSection,
  SiteSettings,
} from './settings.ts'

/** Minutes of a week: who answers later than that had better not say when. */
const WEEK = 7 * 24 * 60

const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'Expected a language'))
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.note))

const chat: v.GenericSchema<unknown, ChatSettings> = v.strictObject({
  greeting: v.optional(v.record(language, line)),
  repliesWithin: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(WEEK))),
})

const help: v.GenericSchema<unknown, HelpSettings> = v.strictObject({
  locale: v.optional(locale),
  searchUrl: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LIMITS.note),
      v.check(isSearchUrl, 'Expected an address of https without a name and password in it'),
    ),
  ),
})

const events: v.GenericSchema<unknown, EventsSettings> = v.strictObject({
  retentionDays: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(GATEWAY_LIMITS.retentionDays.least),
      v.maxValue(GATEWAY_LIMITS.retentionDays.most),
    ),
  ),
})

const bytes = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))

const mediaType = v.pipe(
  v.string(),
  v.maxLength(LIMITS.name),
  v.regex(/^[a-z]+\/([a-z0-9.+-]+|\*)$/, 'Expected a media type such as image/png or image/*'),
)

const files: v.GenericSchema<unknown, FilesSettings> = v.strictObject({
  enabled: v.optional(v.boolean()),
  maxBytes: v.optional(bytes(GATEWAY_LIMITS.fileBytes)),
  maxCount: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(GATEWAY_LIMITS.attachments)),
  ),
  types: v.optional(v.pipe(v.array(mediaType), v.maxLength(LIMITS.page))),
  visitorDayBytes: v.optional(bytes(Number.MAX_SAFE_INTEGER)),
  siteDayBytes: v.optional(bytes(Number.MAX_SAFE_INTEGER)),
})

/** Strict: a misspelt setting would be one that never works. */
export const siteSettings: {
  readonly [K in SettingsSection]: v.GenericSchema<unknown, SiteSettings[K]>
} = {
  callbacks: callbackSettings,
  chat,
  email: emailSettings,
  events,
  files,
  help,
  hours: hoursSettings,
  moments: momentSettings,
  push: pushSettings,
}
