import { PROTOCOL_VERSION, type SiteConfig, type SiteSettings } from '@beckon/protocol'
import type { KeyKind } from '../../database/tables.ts'
import { hashToken } from '../../shared/tokens.ts'
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

/** What a site tells every visitor. */
export function toSiteConfig(
  site: Site,
  publicKey: string,
  { settings, hasArticles }: { settings: Partial<SiteSettings>; hasArticles: boolean },
): SiteConfig {
  const { name, color, country } = site
  const { chat } = settings
  const searchUrl = settings.help?.searchUrl
  const help = searchUrl || hasArticles ? { searchUrl } : undefined
  return { site: publicKey, name, color, country, chat, help, protocol: PROTOCOL_VERSION }
}
