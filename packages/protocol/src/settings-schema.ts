import * as v from 'valibot'
import { locale } from './article-schema.ts'
import { callbackSettings } from './callback-schema.ts'
import { hoursSettings } from './hours-schema.ts'
import { LIMITS } from './limits.ts'
import { isSearchUrl } from './search-url.ts'
import type { ChatSettings, HelpSettings, SettingsSection, SiteSettings } from './settings.ts'

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

/** Strict: a misspelt setting would be one that never works. */
export const siteSettings: {
  readonly [K in SettingsSection]: v.GenericSchema<unknown, SiteSettings[K]>
} = { callbacks: callbackSettings, chat, help, hours: hoursSettings }
