import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How many ports above the wanted one are tried. */
const TRIES = 50

/** There is none above. */
const LAST_PORT = 65_535

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/**
 * Listens on a port, or where it is busy on the next free one above.
 *
 * @param port 0 for any free port, and so is one above the last there is
 * @returns the port taken
 * @throws Error that names the ports, where none of them is free
 */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  const first = port > LAST_PORT ? 0 : port
  const last = Math.min(first + TRIES, LAST_PORT)
  for (let candidate = first; candidate <= last; candidate++) {
    try {
      await app.listen({ host, port: candidate })
      return (app.server.address() as AddressInfo).port
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
  const tried = first === last ? `Port ${first}` : `Every port from ${first} to ${last}`
  throw new Error(`${tried} is busy on ${host}. Name another one, or 0 for any.`)
}

/** Where a browser on this machine finds what listens on a host. */
export function formatUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
