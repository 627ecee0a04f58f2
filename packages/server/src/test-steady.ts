import { setTimeout } from 'node:timers/promises'
import type { Ack, Message } from '@beckon/protocol'
import { io, type Socket } from 'socket.io-client'
import { bearer, ulid } from './test-client.ts'

/** Milliseconds between two messages of a client, and that it waits for an answer. */
const PACE = { pause: 25, answer: 8000 }

/** A client that goes on writing, as ours do: what is not acked is sent again under the same id. */
export interface SteadyClient {
  /** Ids of what was acked, in order. */
  acked: string[]
  /** What it heard of others, by seq, as often as it heard it. */
  heard: number[]
  /** Everything that a person would have been shown as an error. */
  errors: string[]
  /** How often it had to connect. */
  connects(): number
  stop(): Promise<void>
}

type Noted = Pick<SteadyClient, 'acked' | 'heard' | 'errors'>

const createNoted = (): Noted => ({ acked: [], heard: [], errors: [] })

/** Writes by HTTP: each answer but 200 is an error. */
export function writeByHttp(url: string, session: string): SteadyClient {
  const noted = createNoted()
  let isOver = false
  async function write(): Promise<void> {
    while (!isOver) {
      const id = ulid()
      const body = JSON.stringify({ id, text: `by HTTP ${id}` })
      try {
        const headers = bearer(session)
        const { status } = await fetch(`${url}/v1/messages`, { method: 'POST', body, headers })
        if (status === 200) noted.acked.push(id)
        else noted.errors.push(`HTTP ${status}`)
      } catch (error) {
        noted.errors.push(`HTTP ${error}`)
      }
      await setTimeout(PACE.pause)
    }
  }
  const writing = write()
  return {
    ...noted,
    connects: () => 0,
    stop() {
      isOver = true
      return writing
    },
  }
}

/** Sends until it is acked: a line that was lost is no error, an answer that says no is one. */
async function sendUntilAcked(socket: Socket, { acked, errors }: Noted): Promise<void> {
  const id = ulid()
  for (;;) {
    if (!socket.connected) await new Promise<void>((resolve) => socket.once('connect', resolve))
    const lost = new Promise<undefined>((resolve) => {
      socket.once('disconnect', () => resolve(undefined))
    })
    const asked = socket
      .timeout(PACE.answer)
      .emitWithAck('message:send', { id, text: `by socket ${id}` })
    const answer: Ack<{ message: Message }> | undefined = await Promise.race([asked, lost]).catch(
      () => {
        errors.push('no answer')
        return undefined
      },
    )
    if (answer?.ok) return void acked.push(id)
    if (answer !== undefined) errors.push(answer.error.code)
  }
}

/** Writes by a socket of the official client, which comes back by itself. */
export function writeBySocket(
  url: string,
  session: string,
  transports: readonly ('polling' | 'websocket')[],
): SteadyClient {
  const noted = createNoted()
  let isOver = false
  let connects = 0
  const socket = io(`${url}/visitor`, {
    path: '/v1/socket',
    auth: { session, protocol: 1 },
    transports: [...transports],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 1000,
  })
  socket.on('connect', () => {
    connects += 1
  })
  socket.on('connect_error', (error) =>
    noted.errors.push(
      `connect: ${error.message} ${JSON.stringify((error as { context?: { status?: number; responseText?: string } }).context?.responseText ?? '')}`,
    ),
  )
  socket.on('message:new', ({ message }: { message: Message }) => noted.heard.push(message.seq))
  async function write(): Promise<void> {
    while (!isOver) {
      await sendUntilAcked(socket, noted)
      await setTimeout(PACE.pause)
    }
  }
  const writing = write()
  return {
    ...noted,
    connects: () => connects,
    async stop() {
      isOver = true
      await writing
      socket.disconnect()
    },
  }
}
