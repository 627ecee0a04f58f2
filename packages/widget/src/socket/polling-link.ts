import { type Ack, BeckonError, PROTOCOL_VERSION } from '@beckon/protocol'
import { io } from 'socket.io-client'
import { ACK_TIMEOUT, type Link, type LinkAddress, type LinkHandlers, type Notice } from './link.ts'
import { toError } from './to-error.ts'

/**
 * The official client, for networks that break WebSocket: it starts by long polling and
 * upgrades where it can. A chunk of its own, since almost nobody needs it.
 */
export function openPollingLink(address: LinkAddress, handlers: LinkHandlers): Link {
  // The gateway may lie below a path; to this client, a path in the address is a namespace.
  const { origin, pathname } = new URL(address.host)
  const socket = io(`${origin}/visitor`, {
    path: `${pathname.replace(/\/$/, '')}/v1/socket`,
    transports: ['polling', 'websocket'],
    reconnection: false,
    forceNew: true,
    auth: { session: address.token, protocol: PROTOCOL_VERSION, echo: true },
  })
  let down = false
  const end = (error?: BeckonError): void => {
    if (down) return
    down = true
    socket.close()
    handlers.onDown(error)
  }
  socket.on('connect', handlers.onUp)
  socket.on('disconnect', () => end())
  socket.on('connect_error', (error: Error & { data?: unknown }) =>
    end(error.data ? toError(error.data) : undefined),
  )
  socket.onAny((name, body) => {
    if (!down && body) handlers.onNotice({ name, body } as Notice)
  })

  async function ask(name: string, input: unknown): Promise<never> {
    const lost = (): never => {
      throw new BeckonError('network/unreachable')
    }
    const ack: Ack<unknown> | undefined = await socket
      .timeout(ACK_TIMEOUT)
      .emitWithAck(name, input)
      .catch(lost)
    if (!ack?.ok) throw toError(ack)
    return ack.data as never
  }

  return {
    request: ask,
    signal: (name, input) => void socket.emit(name, input),
    close: () => end(),
  }
}
