import type { SiteConfig } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import type { KeyKind } from '../../database/tables.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { createToken } from '../../shared/tokens.ts'
import type { CountStaff } from '../agents/staff.ts'
import { COMMAND } from '../trail/trail.models.ts'
import type { Deed } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import type { SettingsUsecases } from './settings.usecases.ts'
import { kindOfKey, toKeyValue, toSiteConfig } from './sites.models.ts'
import type { KeyHolder, Site } from './sites.types.ts'

export interface NewSite {
  name: string
  color: string | null
  country: string
}

export interface SitesUsecases {
  /** Creates a site with one key of each kind but the secret one. */
  createSite(site: NewSite): Promise<Site>
  /** Changes what is named. */
  updateSite(site: Site, change: Partial<NewSite>): Promise<Site>
  /** The site of a gateway that has one, if there is any. */
  findFirst(): Promise<Site | undefined>
  /** The site's public key of a kind. */
  readKey(siteId: string, kind: 'pk' | 'src'): Promise<string>
  /** Makes a secret and voids the ones before. It is stored hashed: this answer is the only copy. */
  renewSecret(siteId: string): Promise<string>
  readConfig(siteId: string): Promise<SiteConfig>
  /** What a site tells every visitor whose page carries this key. */
  toConfig(site: Site, publicKey: string): Promise<SiteConfig>
  /** @throws BeckonError `auth/required`, `site/unknown`, `key/forbidden` */
  requireKey(key: string | undefined, allowed: readonly KeyKind[]): Promise<KeyHolder>
}

export function createSitesUsecases({
  store,
  clock,
  settings,
  hasMail,
  countStaff,
  pushKey,
}: {
  store: Store
  clock: Clock
  countStaff: CountStaff
  settings: SettingsUsecases
  /** Whether there is a mail server. */
  hasMail: boolean
  /** The public VAPID key. */
  pushKey: string
}): SitesUsecases {
  const newKey = (siteId: string, kind: KeyKind, key: string) => ({
    id: createId(),
    site_id: siteId,
    kind,
    value: toKeyValue(kind, key),
    created_at: toIso(clock()),
  })

  async function readKey(siteId: string, kind: 'pk' | 'src'): Promise<string> {
    const key = await store.sites.findKey(siteId, kind)
    if (key === undefined) throw refuse('site/unknown')
    return key
  }

  async function toConfig(site: Site, publicKey: string): Promise<SiteConfig> {
    return toSiteConfig(site, publicKey, {
      settings: await settings.list(site.id),
      hasMail,
      pushKey,
      messengers: await store.messengers.listOffered(site.id),
      hasArticles: await store.articles.isAny(site.id),
      staffed: countStaff(site.id) > 0,
      now: clock(),
    })
  }

  return {
    readKey,
    toConfig,

    async createSite(input) {
      const site: Site = { id: createId(), created_at: toIso(clock()), ...input }
      await store.transact(async ({ sites }) => {
        await sites.insertSite(site)
        await sites.insertKey(newKey(site.id, 'pk', createToken('pk')))
        await sites.insertKey(newKey(site.id, 'src', createToken('src')))
      })
      return site
    },

    async updateSite(site, change) {
      const updated = { ...site, ...change }
      await store.transact(async (unit) => {
        await unit.sites.updateSite(updated)
        const deed: Deed = { siteId: site.id, by: COMMAND, action: 'site:changed' }
        await noteDeed(unit, { ...deed, details: { name: updated.name } }, clock())
      })
      return updated
    },

    findFirst: () => store.sites.findFirst(),

    async renewSecret(siteId) {
      const secret = createToken('sk')
      await store.transact(async (unit) => {
        await unit.sites.deleteKeys(siteId, 'sk')
        await unit.sites.insertKey(newKey(siteId, 'sk', secret))
        await noteDeed(unit, { siteId, by: COMMAND, action: 'secret:renewed' }, clock())
      })
      return secret
    },

    async readConfig(siteId) {
      const site = await store.sites.findSite(siteId)
      if (site === undefined) throw refuse('site/unknown')
      return toConfig(site, await readKey(siteId, 'pk'))
    },

    async requireKey(key, allowed) {
      if (!key) throw refuse('auth/required')
      const kind = kindOfKey(key)
      const holder = kind && (await store.sites.findHolder(kind, toKeyValue(kind, key)))
      if (holder === undefined) throw refuse('site/unknown')
      if (!allowed.includes(holder.kind)) throw refuse('key/forbidden')
      return holder
    },
  }
}
