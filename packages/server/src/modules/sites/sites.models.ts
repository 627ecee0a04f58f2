import { PROTOCOL_VERSION, type SiteConfig } from '@beckon/protocol'
import { hashToken } from '../../shared/tokens.ts'
import type { Site } from './sites.types.ts'

/** What a key is stored and looked up as: public keys are shown again, secret ones are not. */
export function toKeyValue(key: string): string {
  return key.startsWith('sk_') ? hashToken(key) : key
}

/** What a site tells every visitor. */
export function toSiteConfig(site: Site, publicKey: string): SiteConfig {
  const { name, color, country } = site
  return { site: publicKey, name, color, country, protocol: PROTOCOL_VERSION }
}
