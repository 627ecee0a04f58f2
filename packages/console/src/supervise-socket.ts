import type { ErrorBody } from '@beckon/protocol'
import type { WritableAtom } from 'nanostores'
import type { Clock, Stop } from './clock.ts'
import type { ConnectionStatus } from './connection.ts'

const RETRY_AFTER = 3000

/** `retryAfter`: seconds until there is room again. */
export type HandshakeError = Error & {
  data?: (ErrorBody & { retryAfter?: number | undefined }) | undefined
}

/** What is needed of a Socket.IO socket. */
export interface SupervisedSocket {
  /** True while it tries to connect by itself. */
  readonly active: boolean
  on(event: string, listener: (detail: HandshakeError) => void): unknown
  connect(): unknown
  disconnect(): unknown
}

/** Where a refused handshake leaves us; null if trying again may help. */
function readRefusal({ error: { code } }: ErrorBody): ConnectionStatus | null {
  if (code === 'protocol/unsupported') return 'outdated'
  return code.startsWith('auth/') || code.startsWith('session/') ? 'ended' : null
}

/**
 * Keeps the status true, and the socket trying where Socket.IO itself gives up: after a refused
 * handshake, and after the gateway hung up.
 *
 * @see https://socket.io/docs/v4/client-api/#event-connect_error
 */
export function superviseSocket(
  socket: SupervisedSocket,
  $status: WritableAtom<ConnectionStatus>,
  clock: Clock,
): Stop {
  let stopTimer: Stop = () => {}
  function lose(wait = 0): void {
    $status.set('offline')
    if (socket.active) return
    stopTimer()
    // Not all at the same moment, where many were sent away.
    const delay = Math.max(RETRY_AFTER, wait * 1000 * (1 + Math.random() / 4))
    stopTimer = clock.startTimer(() => socket.connect(), delay)
  }
  function end(status: ConnectionStatus): void {
    $status.set(status)
    socket.disconnect()
  }
  socket.on('connect', () => $status.set('online'))
  socket.on('session:ended', () => end('ended'))
  socket.on('disconnect', () => {
    if ($status.get() === 'online') lose()
  })
  socket.on('connect_error', ({ data }) => {
    const verdict = data ? readRefusal(data) : null
    if (verdict) end(verdict)
    else lose(data?.retryAfter)
  })
  return () => stopTimer()
}
