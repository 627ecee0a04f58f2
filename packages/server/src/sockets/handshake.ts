import {
  type BeckonError,
  type ErrorBody,
  isBeckonError,
  MIN_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
} from '@beckon/protocol'
import type { Logger } from 'pino'
import type { Socket } from 'socket.io'
import { toKnownError } from '../shared/known-error.ts'
import { refuse } from '../shared/refuse.ts'
import { toErrorBody } from '../shared/to-error-body.ts'
import { TooSoon } from '../shared/too-soon.ts'
import type { Watch } from '../shared/watch.ts'
import type { Admission } from './admission.ts'
import { readConnectionId } from './connection-id.ts'
import type { Gate } from './gate.ts'

/** @throws BeckonError `request/invalid`, `protocol/unsupported` */
export function checkProtocol(version: unknown): void {
  if (typeof version !== 'number') {
    throw refuse('request/invalid', [{ path: 'protocol', message: 'Expected a number' }])
  }
  if (version < MIN_PROTOCOL_VERSION || version > PROTOCOL_VERSION) {
    throw refuse('protocol/unsupported')
  }
}

type Next = (error?: Error & { data?: unknown }) => void

export interface GuardOptions {
  gate: Gate
  /** Who may come in now. */
  admission: Admission
  log: Logger
  watch: Watch
}

/** The error body, and where it is known in how many seconds to come again, that too: twice, as details pass through all. */
function toRefusal(error: BeckonError): ErrorBody & { retryAfter?: number } {
  const body = toErrorBody(error)
  if (!(error instanceof TooSoon)) return body
  const details = [{ path: 'retryAfter', message: String(error.wait) }]
  return { error: { ...body.error, details }, retryAfter: error.wait }
}

/** A middleware of a namespace; what `check` throws reaches the client as `data` of `connect_error`. */
export function guardHandshake(
  check: (socket: Socket) => Promise<void>,
  { gate, admission, log, watch }: GuardOptions,
): (socket: Socket, next: Next) => Promise<void> {
  return async (socket, next) => {
    try {
      const { name: namespace } = socket.nsp
      const requestId = readConnectionId(socket)
      const deed = { kind: 'handshake', name: 'handshake', namespace, requestId } as const
      await admission.admit()
      await gate.run(() => watch(deed, () => check(socket)))
      next()
    } catch (error) {
      if (!isBeckonError(error))
        log.error({ err: error, requestId: readConnectionId(socket) }, 'handshake failed')
      const known = toKnownError(error)
      next(Object.assign(new Error(known.message), { data: toRefusal(known) }))
    }
  }
}
