import { join } from 'node:path'
import { type ChildServer, startChild } from './child-server.ts'

export interface Gateway extends ChildServer {
  url: string
  /** The key of the site. */
  site: string
  source: string
  secret: string
}

export const CLI: string = join(import.meta.dirname, '../../../server/dist/cli.js')

interface GatewaySettings {
  port?: number
  database?: string | undefined
  /** Of Node itself. */
  flags?: readonly string[]
}

/**
 * A built gateway with a seeded site on a data folder.
 *
 * @param database of PostgreSQL, where it is not in the folder
 */
export async function startGateway(
  data: string,
  { port = 0, database, flags = [] }: GatewaySettings = {},
): Promise<Gateway> {
  const env: Record<string, string> = database === undefined ? {} : { DATABASE_URL: database }
  const values = [...flags, CLI, 'demo', '--json', '--port', String(port), '--data', data]
  const child = await startChild(values, env)
  const { gateway: url, site, source, secret } = JSON.parse(child.line) as Record<string, string>
  if (!url || !site || !source || !secret) throw new Error('The demo did not say where it is')
  return { ...child, url, site, source, secret }
}
