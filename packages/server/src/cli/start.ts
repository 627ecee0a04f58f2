import { createGateway, type Gateway } from '../gateway.ts'
import type { Site } from '../modules/sites/sites.types.ts'
import { createLog } from './create-log.ts'
import { dropGarbage } from './drop-garbage.ts'
import { formatCommand, formatLoginLink, formatTag } from './format-hints.ts'
import { guessCountry } from './guess-country.ts'
import type { Settings } from './settings.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { toDrain, toOutside } from './to-outside.ts'

/** Milliseconds. */
export const LINK_LIFETIME: number = 15 * 60 * 1000

/** Makes the first site and agent, and says what is shown only once. */
async function welcome({ url, usecases }: Gateway, settings: Settings): Promise<string> {
  const { data, path = '' } = settings
  const { sites, agents } = usecases
  const country = guessCountry(Intl.DateTimeFormat().resolvedOptions().locale)
  const site = await sites.createSite({ name: 'My company', color: null, country })
  const agent = await agents.ensure(site.id, { name: 'Agent' })
  const link = formatLoginLink(url, await agents.createLink(agent, LINK_LIFETIME))
  const rename = formatCommand(`site --name "…" --color "#0f766e" --country ${country}`, data)
  return `
  Beckon is ready. Put this tag on your website:

    ${formatTag(url + path, await sites.readKey(site.id, 'pk'))}

  Answer your visitors here (this link works once, for 15 minutes):

    ${link}

  Your server's secret, shown only now:

    ${await sites.renewSecret(site.id)}

  Give your company its name, its colour, and the country its phone numbers are read in:

    ${rename}
`
}

async function greet({ url, usecases: { sites } }: Gateway, site: Site, settings: Settings) {
  const { data, path = '' } = settings
  return `
  Beckon runs at ${url}

    The tag     ${formatTag(url + path, await sites.readKey(site.id, 'pk'))}
    To sign in  ${formatCommand('login-link', data)}
`
}

/** Runs a gateway until it is told to stop. */
export async function start(settings: Settings): Promise<void> {
  const log = await createLog(settings.logLevel)
  const gateway = await createGateway({ ...settings, ...toOutside(settings), log })
  stopOnSignal(log, gateway.close, toDrain(settings))
  if (settings.port !== 0 && gateway.port !== settings.port) {
    console.log(`\n  Port ${settings.port} was busy; this is port ${gateway.port}.`)
  }
  const site = await gateway.usecases.sites.findFirst()
  console.log(
    await (site === undefined ? welcome(gateway, settings) : greet(gateway, site, settings)),
  )
  dropGarbage()
}
