import { join } from 'node:path'
import { createGateway, type Gateway } from '../gateway.ts'
import { STANDARD_RATES } from '../limits/rates.ts'
import { COMMAND } from '../modules/trail/trail.models.ts'
import { createLog } from './create-log.ts'
import { DEMO_ARTICLES } from './demo-articles.ts'
import { formatLoginLink } from './format-hints.ts'
import { type Shop, serveShop } from './serve-shop.ts'
import type { Settings } from './settings.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { toDrain, toOutside } from './to-outside.ts'

/** Milliseconds: long enough to keep a tab open for a day of trying things out. */
const DEMO_LINK_LIFETIME = 24 * 60 * 60 * 1000

const SITE = { name: 'Alder & Oak', color: '#1f6f54', country: 'GB' }
const AGENT = { name: 'Robin', email: 'robin@alder-and-oak.example' }

/** What somebody needs to try everything. */
interface Demo {
  gateway: string
  shop: string
  console: string
  site: string
  source: string
  secret: string
}

/** With its help, once: what somebody changes while trying things out stays. */
async function createShop({ sites, articles }: Gateway['usecases']): Promise<{ id: string }> {
  const site = await sites.createSite(SITE)
  for (const { slug, ...article } of DEMO_ARTICLES) await articles.put(site.id, slug, article)
  return site
}

async function prepare({ url, usecases }: Gateway): Promise<Omit<Demo, 'shop'>> {
  const { sites, agents } = usecases
  const { id } = (await sites.findFirst()) ?? (await createShop(usecases))
  const agent = await agents.ensure(id, AGENT)
  return {
    gateway: url,
    console: formatLoginLink(url, await agents.createLink(agent, DEMO_LINK_LIFETIME)),
    site: await sites.readKey(id, 'pk'),
    source: await sites.readKey(id, 'src'),
    secret: await sites.renewSecret(id),
  }
}

function openShop(settings: Settings, gateway: Gateway, site: string): Promise<Shop> {
  const { host, assets, port } = settings
  return serveShop({
    root: join(assets, 'shop'),
    worker: join(assets, 'tag/beckon-worker.js'),
    host,
    port: port === 0 ? 0 : gateway.port + 1,
    values: { BECKON_HOST: gateway.url, BECKON_SITE: site },
  })
}

function formatDemo({ shop, console: link }: Demo): string {
  return `
  Beckon is running.

    The shop     ${shop}
    The console  ${link}

  Open both side by side: chat as a visitor in one, answer in the other.
  The console's link works once, within a day. Press Ctrl-C to stop.
`
}

/** Mails of the demo lead back to its shop, whichever port that has this time. */
async function offerEmail({ usecases }: Gateway, shop: Shop): Promise<void> {
  const site = await usecases.sites.findFirst()
  const origins = [new URL(shop.url).origin]
  if (site !== undefined)
    await usecases.settings.put(site.id, 'email', { value: { origins }, by: COMMAND })
}

/** Runs a gateway with the example shop until it is told to stop. */
export async function demo(settings: Settings & { json?: boolean | undefined }): Promise<void> {
  const { json = false } = settings
  const log = await createLog(settings.logLevel, json ? process.stderr : process.stdout)
  // One machine tries it out, also in bulk; whoever sets rates means them.
  const rates = settings.rates === STANDARD_RATES ? {} : settings.rates
  const gateway = await createGateway({ ...settings, ...toOutside(settings), rates, log })
  const prepared = await prepare(gateway)
  const shop = await openShop(settings, gateway, prepared.site).catch(async (error: unknown) => {
    await gateway.close()
    throw error
  })
  if (settings.smtpUrl !== undefined) await offerEmail(gateway, shop)
  stopOnSignal(
    log,
    async () => {
      await Promise.all([shop.close(), gateway.close()])
    },
    toDrain(settings),
  )
  const { gateway: url, ...rest } = prepared
  const result: Demo = { gateway: url, shop: shop.url, ...rest }
  if (!json && settings.port !== 0 && gateway.port !== settings.port) {
    console.log(`\n  Port ${settings.port} was busy; this is port ${gateway.port}.`)
  }
  console.log(json ? JSON.stringify(result) : formatDemo(result))
}
