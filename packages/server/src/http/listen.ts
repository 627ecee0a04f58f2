import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How many ports above the wanted one are tried. */
const TRIES = 50

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/**
 * Listens on a port, or where it is busy on the next free one above.
 *
 * @param port 0 for any free port
 * @returns the port taken
 */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      await app.listen({ host, port: candidate })
      return (app.server.address() as AddressInfo).port
    } catch (error) {
      if (!isBusy(error) || candidate >= port + TRIES) throw error
    }
  }
}

/** Where a browser on this machine finds what listens on a host. */
export function formatUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
