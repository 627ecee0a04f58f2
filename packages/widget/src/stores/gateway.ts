import type { Client } from '@beckon/core'
import { isBeckonError, type VisitorRequests } from '@beckon/protocol'
import { type Connection, isSessionOver } from './connection.ts'
import type { Session } from './session.ts'

/** What can be asked with or without a socket. */
export type GatewayRequests = Omit<VisitorRequests, 'message:read'>

/**
 * Asks over the socket where it is up, else over HTTP.
 *
 * @throws BeckonError the gateway's, or `network/unreachable`
 */
export type Ask = <Name extends keyof GatewayRequests>(
  name: Name,
  input: GatewayRequests[Name]['input'],
) => Promise<GatewayRequests[Name]['output']>

type Route = Parameters<Client['request']>[0]

const ROUTES: Readonly<Record<keyof GatewayRequests, Route>> = {
  'message:send': 'POST /v1/messages',
  'messages:list': 'GET /v1/messages',
  'callback:request': 'POST /v1/callbacks',
}

function toQuery(input: object): string {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined)
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

export function createAsk(client: Client, session: Session, connection: Connection): Ask {
  async function askHttp(name: keyof GatewayRequests, input: object): Promise<never> {
    const token = await session.obtain()
    const route = ROUTES[name]
    return route.startsWith('GET')
      ? client.request(`${route}${toQuery(input)}` as Route, { token })
      : client.request(route, { token, body: input })
  }

  async function askSocket(name: keyof GatewayRequests, input: object): Promise<never> {
    const link = connection.link()
    if (!link) return askHttp(name, input)
    try {
      return (await link.request(name, input as never)) as never
    } catch (error) {
      const lost = isBeckonError(error) && error.code === 'network/unreachable'
      if (!lost) throw error
      // A link that does not answer is dead, or as good as. The same id goes out again over
      // HTTP, so nothing is doubled if only the answer was lost.
      link.close()
      return askHttp(name, input)
    }
  }

  return async (name, input) => {
    try {
      return await askSocket(name, input)
    } catch (error) {
      if (isSessionOver(error)) session.end()
      throw error
    }
  }
}
