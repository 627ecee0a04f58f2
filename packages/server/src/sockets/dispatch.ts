import { type Ack, isBeckonError } from '@beckon/protocol'
import { validate } from '@beckon/protocol/validate'
import type { Logger } from 'pino'
import type { Socket } from 'socket.io'
import { toKnownError } from '../shared/known-error.ts'
import { refuse } from '../shared/refuse.ts'
import { toErrorBody } from '../shared/to-error-body.ts'
import { TooSoon } from '../shared/too-soon.ts'
import type { Watch } from '../shared/watch.ts'
import { readConnectionId } from './connection-id.ts'
import type { Gate } from './gate.ts'
import type { AnyHandler } from './handler.ts'

/** The only names a session's end goes by. */
const ENDS_SESSION: readonly string[] = ['session/expired', 'session/invalid', 'auth/required']

export interface Dispatch<Actor> {
  handlers: Readonly<Record<string, AnyHandler<Actor>>>
  /** Proves at each request who is asking. */
  authenticate: () => Promise<Actor>
  gate: Gate
  log: Logger
  watch: Watch
}

/** Requests of one socket that wait for their turn; of more, a peer would fill the memory by not waiting. */
const MOST_WAITING = 500

/** What each socket is asked, until the last of it is answered. */
const queues = new WeakMap<Socket, Promise<void>>()

/** Resolves when all that a socket asked so far is answered. */
export const settleSocket = (socket: Socket): Promise<void> =>
  queues.get(socket) ?? Promise.resolve()

type Answer = (answer: Ack<unknown>) => void

/** Says why, then closes. */
export function endSocket(socket: Socket, error: unknown): void {
  socket.emit('session:ended', toErrorBody(toKnownError(error)))
  socket.disconnect(true)
}

async function run<Actor>(dispatch: Dispatch<Actor>, name: string, input: unknown) {
  const { handlers, authenticate } = dispatch
  const actor = await authenticate()
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (handler === undefined) throw refuse('request/not-found')
  // The table pairs each schema with the process that takes what it lets through.
  const checked = validate(handler.schema, input) as never
  return handler.process(actor, checked)
}

/** The one place where requests of sockets are checked, run, answered, and errors become answers. */
export function dispatchRequests<Actor>(socket: Socket, dispatch: Dispatch<Actor>): void {
  const { handlers, gate, log, watch } = dispatch
  const { name: namespace } = socket.nsp
  const connectionId = readConnectionId(socket)
  let asked = 0
  let waiting = 0

  async function answer(name: string, input: unknown, ack: Answer): Promise<void> {
    const requestId = `${connectionId}.${++asked}`
    // What others call a request may be anything, and is nothing to count by.
    const deed = { kind: 'event', name: Object.hasOwn(handlers, name) ? name : 'unknown' } as const
    try {
      // The ack too is inside the gate: what it waits for before it closes is answered by then.
      await gate.run(() =>
        watch({ ...deed, namespace, requestId }, async () =>
          ack({ ok: true, data: await run(dispatch, name, input) }),
        ),
      )
    } catch (error) {
      const known = toKnownError(error)
      if (!isBeckonError(error))
        log.error({ err: error, request: name, requestId }, 'request failed')
      ack({ ok: false, ...toErrorBody(known) })
      if (ENDS_SESSION.includes(known.code)) endSocket(socket, known)
    }
  }

  // One after the other: what a tab sent first must get the lower place.
  socket.onAny((name: string, ...values: unknown[]) => {
    const last = values.at(-1)
    const ack = typeof last === 'function' ? (last as Answer) : () => {}
    const input = values[0] === ack ? undefined : values[0]
    if (waiting >= MOST_WAITING) {
      ack({ ok: false, ...toErrorBody(new TooSoon('request/too-many', 1)) })
      return
    }
    waiting += 1
    queues.set(
      socket,
      settleSocket(socket)
        .then(() => answer(name, input, ack))
        .finally(() => {
          waiting -= 1
        }),
    )
  })
}
