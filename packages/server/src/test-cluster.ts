import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway, type Gateway } from './gateway.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { startTestGateway, type TestGateway, type TestSite } from './testing.ts'

/** Two gateways in one process, on one PostgreSQL, each with a folder of its own. */
export interface TestCluster {
  first: TestGateway
  second: Gateway
  /** Makes a site, as either of them knows it. */
  createSite(): Promise<{ here: TestSite & { url: string }; there: TestSite & { url: string } }>
  /** Starts another one. */
  add(options?: Partial<GatewayOptions>): Promise<Gateway>
  stop(): Promise<void>
}

export async function startTestCluster(
  options: Partial<GatewayOptions> = {},
): Promise<TestCluster> {
  const first = await startTestGateway(options)
  const started: Gateway[] = []
  const folders: string[] = []

  async function add(more: Partial<GatewayOptions> = {}): Promise<Gateway> {
    const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
    folders.push(data)
    const { database } = first
    const gateway = await createGateway({ rates: {}, ...options, ...more, port: 0, data, database })
    started.push(gateway)
    return gateway
  }

  const second = await add()
  return {
    first,
    second,
    add,
    async createSite() {
      const site = await first.createSite()
      return { here: { ...site, url: first.url }, there: { ...site, url: second.url } }
    },
    async stop() {
      await Promise.all(started.map((gateway) => gateway.close()))
      await first.stop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
