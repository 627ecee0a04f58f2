import { type Ack, BeckonError, type ErrorBody, PROTOCOL_VERSION } from '@beckon/protocol'
import { atom, type PreinitializedWritableAtom } from 'nanostores'
import { io, type Socket } from 'socket.io-client'
import { systemClock } from './clock.ts'
import type { Connection, ConnectionStatus, Output, Request } from './connection.ts'

const ANSWER_WITHIN = 10_000
const REFUSED_RETRY = 3000

/** Where a refused handshake leaves us; null if trying again may help. */
function readRefusal(body: ErrorBody | undefined): ConnectionStatus | null {
  const code = body?.error.code ?? 'network/unreachable'
  if (code === 'protocol/unsupported') return 'outdated'
  if (code.startsWith('auth/') || code.startsWith('session/')) return 'ended'
  return null
}

/** Keeps `$status` true and the socket trying, also where Socket.IO itself would give up. */
function supervise(
  socket: Socket,
  $status: PreinitializedWritableAtom<ConnectionStatus>,
): () => void {
  let stopTimer = (): void => {}
  const retryLater = (): void => {
    stopTimer()
    stopTimer = systemClock.startTimer(() => socket.connect(), REFUSED_RETRY)
  }
  const end = (status: ConnectionStatus): void => {
    $status.set(status)
    socket.disconnect()
  }
  socket.on('connect', () => $status.set('online'))
  socket.on('session:ended', () => end('ended'))
  socket.on('disconnect', () => {
    if ($status.get() === 'online') $status.set('offline')
    if (!socket.active && $status.get() === 'offline') retryLater()
  })
  socket.on('connect_error', (error: Error & { data?: ErrorBody | undefined }) => {
    const verdict = error.data && readRefusal(error.data)
    if (verdict) return end(verdict)
    $status.set('offline')
    if (!socket.active) retryLater()
  })
  return () => stopTimer()
}

async function ask<R extends Request>(
  socket: Socket,
  request: R,
  input: unknown,
): Promise<Output<R>> {
  if (!socket.connected) throw new BeckonError('network/unreachable')
  let answer: Ack<Output<R>>
  try {
    answer = await socket.timeout(ANSWER_WITHIN).emitWithAck(request, input)
  } catch {
    throw new BeckonError('network/unreachable')
  }
  if (answer.ok) return answer.data
  throw new BeckonError(answer.error.code, answer.error.message, answer.error.details)
}

/** Connects to the namespace `/agent` of the gateway that served this page. */
export function createSocketConnection(): Connection {
  const $status = atom<ConnectionStatus>('connecting')
  const socket = io('/agent', {
    path: '/v1/socket',
    auth: { protocol: PROTOCOL_VERSION },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4000,
  })
  const stopSupervising = supervise(socket, $status)
  const listen = (event: string, listener: (...values: unknown[]) => void) => {
    socket.on(event, listener)
    return () => void socket.off(event, listener)
  }
  return {
    $status,
    ask: (request, input) => ask(socket, request, input),
    tell: (signal, input) => void socket.volatile.emit(signal, input),
    on: (notice, listener) => listen(notice, listener as (body: unknown) => void),
    onConnect(run) {
      if (socket.connected) run()
      return listen('connect', run)
    },
    close() {
      stopSupervising()
      socket.off()
      socket.disconnect()
    },
  }
}
