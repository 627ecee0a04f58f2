import { openDomain } from '../open-domain.ts'

export interface SiteSettings {
  data: string
  name?: string | undefined
  color?: string | undefined
  country?: string | undefined
  newSecret?: boolean | undefined
}

/** Changes what is named, and prints the site with its public keys. */
export async function printSite(settings: SiteSettings): Promise<void> {
  const { data, name, color, country, newSecret } = settings
  const domain = await openDomain({ data })
  try {
    const { sites } = domain.usecases
    const known = await sites.findFirst()
    if (known === undefined) {
      throw new Error(`There is no site in ${data} yet. Run "beckon start" first.`)
    }
    const site = await sites.updateSite(known, {
      name: name ?? known.name,
      color: color ?? known.color,
      country: country ?? known.country,
    })
    console.log(`name     ${site.name}`)
    console.log(`color    ${site.color ?? '-'}`)
    console.log(`country  ${site.country}`)
    console.log(`site     ${await sites.readKey(site.id, 'pk')}`)
    console.log(`source   ${await sites.readKey(site.id, 'src')}`)
    if (newSecret) console.log(`secret   ${await sites.renewSecret(site.id)}`)
  } finally {
    await domain.close()
  }
}
