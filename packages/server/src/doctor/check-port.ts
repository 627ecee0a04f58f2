import { once } from 'node:events'
import { createServer } from 'node:net'
import { formatUrl } from '../http/listen.ts'
import { type Check, fail, ok, sayWhy, warn } from './doctor.types.ts'

/** Milliseconds. */
const PATIENCE = 3000

async function tryListening(host: string, port: number): Promise<void> {
  const server = createServer()
  server.listen({ host, port })
  await once(server, 'listening')
  await new Promise((resolve) => server.close(resolve))
}

async function isGateway(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE) })
    return (await answer.text()).includes('"ok"')
  } catch {
    return false
  }
}

export const checkPort: Check = {
  name: 'port',
  title: 'Port',
  async run({ settings: { host, port } }) {
    try {
      await tryListening(host, port)
      return ok(port === 0 ? 'any that is free' : `${port} is free on ${host}`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
        return fail(
          `${port} cannot be had on ${host}: ${sayWhy(error)}`,
          'Choose a port above 1023, and an address of this machine.',
        )
      }
      if (await isGateway(formatUrl(host, port))) return ok(`a gateway runs on ${port}`)
      return warn(
        `something else listens on ${port}`,
        'End it, or choose another port; a gateway would take the next free one.',
      )
    }
  },
}
