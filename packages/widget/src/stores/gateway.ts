import type { Client } from '@beckon/core'
import { BeckonError, isBeckonError } from '@beckon/protocol'
import { type Connection, isSessionOver } from './connection.ts'
import type { GatewayRequests } from './gateway-requests.ts'
import type { Session } from './session.ts'

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

/** Seldom needed: the socket is there, or about to be. */
const loadRoutes = () =>
  import('./routes.ts').catch(() => {
    throw new BeckonError('network/unreachable')
  })

export function createAsk(client: Client, session: Session, connection: Connection): Ask {
  /** Between any two steps somebody else may have taken the visitor's place. */
  function requireVisitor(token: string): void {
    if (token !== session.token()) throw new BeckonError('session/invalid')
  }

  async function askHttp(
    name: keyof GatewayRequests,
    input: object,
    token: string,
  ): Promise<never> {
    requireVisitor(token)
    const { askByRoute } = await loadRoutes()
    requireVisitor(token)
    return askByRoute(client, { name, input, token })
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
