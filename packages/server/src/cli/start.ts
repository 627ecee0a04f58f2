import { createGateway, type Gateway } from '../gateway.ts'
import { createLog } from './create-log.ts'
import { formatLoginLink, formatTag } from './format-links.ts'
import type { Settings } from './settings.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** Milliseconds. */
export const LINK_LIFETIME: number = 15 * 60 * 1000

/** Makes the first site and agent, and says what is shown only once. */
async function welcome({ url, usecases }: Gateway): Promise<string> {
  const { sites, agents } = usecases
  const site = await sites.createSite({ name: 'My company', color: null, country: 'US' })
  const agent = await agents.ensure(site.id, { name: 'Agent' })
  const link = formatLoginLink(url, await agents.createLink(agent, LINK_LIFETIME))
  return `
  Beckon is ready. Put this tag on your website:

    ${formatTag(url, await sites.readKey(site.id, 'pk'))}

  Answer your visitors here (this link works once, for 15 minutes):

    ${link}

  Your server's secret, shown only now:

    ${await sites.renewSecret(site.id)}

  Give your company its name: beckon site --name "…" --color "#0f766e" --country GB
`
}

/** Runs a gateway until it is told to stop. */
export async function start(settings: Settings): Promise<void> {
  const log = await createLog(settings.logLevel)
  const gateway = await createGateway({ ...settings, log })
  stopOnSignal(log, gateway.close)
  const { port, url, usecases } = gateway
  if (settings.port !== 0 && port !== settings.port) {
    console.log(`\n  Port ${settings.port} was busy; this is port ${port}.`)
  }
  const site = await usecases.sites.findFirst()
  if (site === undefined) console.log(await welcome(gateway))
  else console.log(`\n  Beckon runs at ${url}\n  A link to sign in: beckon login-link\n`)
}
