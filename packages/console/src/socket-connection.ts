import { type Ack, BeckonError, PROTOCOL_VERSION } from '@beckon/protocol'
import { atom } from 'nanostores'
import { io, type Socket } from 'socket.io-client'
import { systemClock } from './clock.ts'
import type { Connection, ConnectionStatus, Output, Request } from './connection.ts'
import { superviseSocket } from './supervise-socket.ts'

const ANSWER_WITHIN = 10_000

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
  const stopSupervising = superviseSocket(socket, $status, systemClock)
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
