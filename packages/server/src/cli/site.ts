import { type Place, withExisting } from './with-existing.ts'

export interface SiteSettings extends Place {
  name?: string | undefined
  color?: string | undefined
  country?: string | undefined
  newSecret?: boolean | undefined
}

/** Changes what is named, and tells the site with its public keys. */
export function describeSite(settings: SiteSettings): Promise<string> {
  const { name, color, country, newSecret = false } = settings
  return withExisting(settings, async ({ sites }, known) => {
    const site = await sites.updateSite(known, {
      name: name ?? known.name,
      color: color ?? known.color,
      country: country ?? known.country,
    })
    const lines = [
      `name     ${site.name}`,
      `color    ${site.color ?? 'none'}`,
      `country  ${site.country}`,
      `site     ${await sites.readKey(site.id, 'pk')}`,
      `source   ${await sites.readKey(site.id, 'src')}`,
    ]
    if (newSecret) lines.push(`secret   ${await sites.renewSecret(site.id)}`)
    return lines.join('\n')
  })
}
