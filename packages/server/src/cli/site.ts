import type { Command } from 'commander'
import { databaseOption, dataOption, readColor, readCountry } from './settings.ts'
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

export function addSiteCommand(program: Command): void {
  program
    .command('site')
    .description('show the site and its public keys, or change it')
    .addOption(dataOption())
    .addOption(databaseOption())
    .option('--name <name>', 'name of the company')
    .option('--color <hex>', 'accent colour, such as #0f766e', readColor)
    .option('--country <code>', 'where national phone numbers are read, such as GB', readCountry)
    .option('--new-secret', 'make a new secret; the one before stops working')
    .addHelpText(
      'after',
      `
Works while the gateway runs.

  beckon site --data /var/lib/beckon --name "Alder & Oak" --color "#1f6f54" --country GB`,
    )
    .action(async (settings) => console.log(await describeSite(settings)))
}
