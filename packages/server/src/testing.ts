import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway, type Gateway } from './gateway.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { createTestDatabase, dropTestDatabase } from './test-database.ts'

/** A site of a test gateway, with all its keys. */
export interface TestSite {
  /** The gateway's id of the site. */
  id: string
  /** `pk_…`, as a tag carries it. */
  site: string
  /** `src_…` */
  source: string
  /** `sk_…` */
  secret: string
  /** Makes another one-time link to the console. */
  createLoginLink(): Promise<string>
}

export interface TestGateway extends TestSite {
  url: string
  /** A one-time link to the console. */
  console: string
  /** Folder of its database. */
  data: string
  /** Where its database is, if that is not in the folder. */
  database: string | undefined
  gateway: Gateway
  /** Adds a second company. */
  createSite(): Promise<TestSite>
  /** Stops, and deletes the folder unless it was given. */
  stop(): Promise<void>
}

const DAY = 24 * 60 * 60 * 1000

/** Adds a site with keys and an agent to a running gateway. */
async function addSite({ url, usecases }: Gateway, name: string): Promise<TestSite> {
  const { sites, agents } = usecases
  const { id } = await sites.createSite({ name, color: '#0f766e', country: 'GB' })
  const agent = await agents.ensure(id, { name: 'Robin', email: 'robin@example.com' })
  return {
    id,
    site: await sites.readKey(id, 'pk'),
    source: await sites.readKey(id, 'src'),
    secret: await sites.renewSecret(id),
    createLoginLink: async () => `${url}/console/#login=${await agents.createLink(agent, DAY)}`,
  }
}

/**
 * Starts a real gateway for a test: on any free port, in a folder of its own, with one site.
 *
 * @example
 * const { url, site, stop } = await startTestGateway()
 * await fetch(`${url}/v1/sites/${site}/config`)
 * await stop()
 */
export async function startTestGateway(
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const database = options.database ?? (await createTestDatabase(data))
  // A test does in a second what people do in an hour.
  const gateway = await createGateway({ port: 0, rates: {}, ...options, data, database })
  const first = await addSite(gateway, 'Hearth & Home')
  return {
    ...first,
    url: gateway.url,
    console: await first.createLoginLink(),
    data,
    database,
    gateway,
    createSite: () => addSite(gateway, 'Another company'),
    async stop() {
      await gateway.close()
      if (options.data !== undefined) return
      await dropTestDatabase(data)
      rmSync(data, { recursive: true, force: true })
    },
  }
}
