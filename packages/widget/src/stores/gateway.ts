import type { Client } from '@beckon/core'
import { BeckonError, isBeckonError, type VisitorRequests } from '@beckon/protocol'
import { type Connection, isSessionOver } from './connection.ts'
import type { Session } from './session.ts'

/** What can be asked with or without a socket. */
export type GatewayRequests = Omit<VisitorRequests, 'message:read'>

/**
 * Asks over the socket where it is up, else over HTTP; always for the visitor it began for.
 *
 * @param token whose question it is, for what was begun earlier; the present visitor's if absent
 * @throws BeckonError the gateway's, `network/unreachable`, or `session/invalid` where the
 *   visitor has become another one
 */
export type Ask = <Name extends keyof GatewayRequests>(
  name: Name,
  input: GatewayRequests[Name]['input'],
  token?: string,
) => Promise<GatewayRequests[Name]['output']>

type Route = Parameters<Client['request']>[0]

const ROUTES: Readonly<Record<keyof GatewayRequests, Route>> = {
  'message:send': 'POST /v1/messages',
  'messages:list': 'GET /v1/messages',
  'case:end': 'POST /v1/cases/end',
  'case:rate': 'POST /v1/cases/rate',
  'callback:request': 'POST /v1/callbacks',
  'callback:cancel': 'POST /v1/callbacks/cancel',
  'callback:reschedule': 'POST /v1/callbacks/reschedule',
  'callbacks:slots': 'GET /v1/callbacks/slots',
  'callbacks:mine': 'GET /v1/callbacks/mine',
}

function toQuery(input: object): string {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined)
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

export function createAsk(client: Client, session: Session, connection: Connection): Ask {
  /** Between any two steps somebody else may have taken the visitor's place. */
  function requireVisitor(token: string): void {
    if (token !== session.token()) throw new BeckonError('session/invalid')
  }

  function askHttp(name: keyof GatewayRequests, input: object, token: string): Promise<never> {
    requireVisitor(token)
    const route = ROUTES[name]
    return route.startsWith('GET')
      ? client.request(`${route}${toQuery(input)}` as Route, { token })
      : client.request(route, { token, body: input })
  }

  async function askSocket(
    name: keyof GatewayRequests,
    input: object,
    token: string,
  ): Promise<never> {
    requireVisitor(token)
    const link = connection.link()
    if (!link) return askHttp(name, input, token)
    try {
      return (await link.request(name, input as never)) as never
    } catch (error) {
      const lost = isBeckonError(error) && error.code === 'network/unreachable'
      if (!lost) throw error
      // A link that does not answer is dead, or as good as. The same id goes out again over
      // HTTP, so nothing is doubled if only the answer was lost.
      link.close()
      return askHttp(name, input, token)
    }
  }

  return async (name, input, given) => {
    const token = given ?? (await session.obtain())
    try {
      const answer = await askSocket(name, input, token)
      requireVisitor(token)
      return answer
    } catch (error) {
      if (isSessionOver(error) && token === session.token()) session.end()
      throw error
    }
  }
}
