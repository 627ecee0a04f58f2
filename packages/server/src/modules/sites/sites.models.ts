import {
  type MessengerName,
  PROTOCOL_VERSION,
  type PushSettings,
  type SiteConfig,
  type SitePush,
  type SiteSettings,
} from '@beckon/protocol'
import type { KeyKind } from '../../database/tables.ts'
import { hashToken } from '../../shared/tokens.ts'
import { toFileRules, toFileSettings } from '../files/files.models.ts'
import { readAvailability } from '../hours/hours.models.ts'
import type { Site } from './sites.types.ts'

const KINDS: readonly KeyKind[] = ['pk', 'src', 'sk']

/** What a key is for, as its first letters say; undefined for what is no key. */
export function kindOfKey(key: string): KeyKind | undefined {
  return KINDS.find((kind) => key.startsWith(`${kind}_`))
}

/** What a key is stored and looked up as: public keys are shown again, secret ones are not. */
export function toKeyValue(kind: KeyKind, key: string): string {
  return kind === 'sk' ? hashToken(key) : key
}

/** What else there is to know of a site. */
export interface SiteFacts {
  settings: Partial<SiteSettings>
  hasArticles: boolean
  /** Whether there is a mail server. */
  hasMail: boolean
  /** Where visitors may go on with their conversation. */
  messengers: MessengerName[]
  /** Whether an agent is there. */
  staffed: boolean
  /** The public VAPID key. */
  pushKey: string
  /** Milliseconds since 1970. */
  now: number
}

/** What a browser needs to be told of answers, where the owner offers it. */
function toPush(settings: PushSettings | undefined, key: string): SitePush | undefined {
  if (!settings?.enabled) return undefined
  return { key, worker: settings.worker ?? '/beckon-worker.js' }
}

/** What a site tells every visitor. */
export function toSiteConfig(
  site: Site,
  publicKey: string,
  { settings, hasArticles, hasMail, pushKey, staffed, now, ...facts }: SiteFacts,
): SiteConfig {
  const { name, color, country } = site
  const { chat, hours } = settings
  const availability = hours && readAvailability(hours, now)
  const searchUrl = settings.help?.searchUrl
  const help = searchUrl || hasArticles ? { searchUrl } : undefined
  const files = toFileRules(toFileSettings(settings.files))
  const email = (hasMail && settings.email !== undefined) || undefined
  const push = toPush(settings.push, pushKey)
  const messengers = facts.messengers.length > 0 ? facts.messengers : undefined
  const reach = email || push !== undefined || messengers !== undefined || undefined
  const given = { chat, availability, staffed, email, files, help, push, messengers, reach }
  const told = { ...given, protocol: PROTOCOL_VERSION }
  return { site: publicKey, name, color, country, ...told }
}
