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
  authenticate: (socket: Socket) => Promise<Actor>
  gate: Gate
  log: Logger
  watch: Watch
}

/** Requests of one socket that wait for their turn; of more, a peer would fill the memory by not waiting. */
const MOST_WAITING = 500

/** What a socket has asked. Most only listen, and have none. */
interface Talk {
  asked: number
  waiting: number
  /** Until the last of it is answered. */
  last: Promise<void>
}

const talks = new WeakMap<Socket, Talk>()

function openTalk(socket: Socket): Talk {
  const talk = talks.get(socket) ?? { asked: 0, waiting: 0, last: Promise.resolve() }
  talks.set(socket, talk)
  return talk
}

/** Resolves when all that a socket asked so far is answered. */
export const settleSocket = (socket: Socket): Promise<void> =>
  talks.get(socket)?.last ?? Promise.resolve()

type Answer = (answer: Ack<unknown>) => void

/** Says why, then closes. */
export function endSocket(socket: Socket, error: unknown): void {
  socket.emit('session:ended', toErrorBody(toKnownError(error)))
  socket.disconnect(true)
}

/** One that was asked for. */
interface Request {
  socket: Socket
  name: string
  input: unknown
}

async function run<Actor>(dispatch: Dispatch<Actor>, { socket, name, input }: Request) {
  const { handlers, authenticate } = dispatch
  const actor = await authenticate(socket)
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (handler === undefined) throw refuse('request/not-found')
  // The table pairs each schema with the process that takes what it lets through.
  const checked = validate(handler.schema, input) as never
  return handler.process(actor, checked)
}

/**
 * The one place where requests of sockets are checked, run, answered, and errors become answers.
 *
 * @returns listens to a socket; what it takes for that, all share
 */
export function dispatchRequests<Actor>(dispatch: Dispatch<Actor>): (socket: Socket) => void {
  const { handlers, gate, log, watch } = dispatch

  async function answer(request: Request, ack: Answer): Promise<void> {
    const { socket, name } = request
    const { name: namespace } = socket.nsp
    const requestId = `${readConnectionId(socket)}.${++openTalk(socket).asked}`
    // What others call a request may be anything, and is nothing to count by.
    const deed = { kind: 'event', name: Object.hasOwn(handlers, name) ? name : 'unknown' } as const
    try {
      // The ack too is inside the gate: what it waits for before it closes is answered by then.
      await gate.run(() =>
        watch({ ...deed, namespace, requestId }, async () =>
          ack({ ok: true, data: await run(dispatch, request) }),
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
  function hear(this: Socket, name: string, ...values: unknown[]): void {
    const last = values.at(-1)
    const ack = typeof last === 'function' ? (last as Answer) : () => {}
    const input = values[0] === ack ? undefined : values[0]
    const talk = openTalk(this)
    if (talk.waiting >= MOST_WAITING) {
      ack({ ok: false, ...toErrorBody(new TooSoon('request/too-many', 1)) })
      return
    }
    talk.waiting += 1
    talk.last = talk.last
      .then(() => answer({ socket: this, name, input }, ack))
      .finally(() => {
        talk.waiting -= 1
      })
  }

  return (socket) => void socket.onAny(hear)
}
