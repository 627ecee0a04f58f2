import { setTimeout as sleep } from 'node:timers/promises'
import type { Ack, Message } from '@beckon/protocol'
import { io, type Socket } from 'socket.io-client'
import type { Random } from '../faults/random.ts'
import { askAlone } from './ask-alone.ts'
import type { Acked, Item, Ledger } from './ledger.ts'

export interface BareClientOptions {
  /** Where the gateway is just now; empty while it is down. */
  readUrl(): string
  /** The visitor's session. */
  session: string
  ledger: Ledger
  random: Random
  /** Sent at once, before the first of them is answered. More than one only where nothing is refused. */
  window: number
  /** Milliseconds to wait for an answer. */
  patience: number
  /** How often something is sent twice for no reason, from 0 to 1. */
  twice?: number
  /** How often HTTP is used instead of the socket, from 0 to 1. */
  overHttp?: number
  signal: AbortSignal
}

/** Milliseconds before a connection is tried again, at least and at most. */
const REST = [20, 120] as const

export const toAcked = ({ id, conversationId, seq }: Message): Acked => ({
  messageId: id,
  conversationId,
  seq,
})

async function connect({ readUrl, session, patience }: BareClientOptions): Promise<Socket> {
  const url = readUrl()
  // Without a host, seconds would go by until the system knows that there is none of that name.
  if (url === '') throw new Error('It is down')
  const socket = io(`${url}/visitor`, {
    path: '/v1/socket',
    auth: { session, protocol: 1 },
    transports: ['websocket'],
    ...{ forceNew: true, reconnection: false, timeout: patience },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('It took too long')), patience)
    const fail = (error: Error): void => {
      clearTimeout(timer)
      socket.disconnect()
      reject(error)
    }
    socket.on('connect_error', fail)
    // The line was there, and ended before the gateway let anybody in.
    socket.on('disconnect', () => fail(new Error('It hung up')))
    socket.on('connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}

/** True where it was taken, which the ledger knows then. */
async function send(socket: Socket, options: BareClientOptions, { id, text }: Item) {
  const { ledger, patience, random, twice = 0 } = options
  const ask = async (): Promise<boolean> => {
    const answer: Ack<{ message: Message }> = await socket
      .timeout(patience)
      .emitWithAck('message:send', { id, text })
    if (answer.ok) ledger.note({ id, text }, toAcked(answer.data.message))
    return answer.ok
  }
  const asked = random() < twice ? [ask(), ask()] : [ask()]
  return (await Promise.all(asked)).every(Boolean)
}

async function post(options: BareClientOptions, item: Item): Promise<void> {
  const { readUrl, session, ledger, patience } = options
  const question = { method: 'POST', session, body: item, patience } as const
  const { message } = await askAlone<{ message: Message }>(`${readUrl()}/v1/messages`, question)
  ledger.note(item, toAcked(message))
}

/** Sends by one connection until that ends, an answer stays out, or all is done. */
async function converse(socket: Socket, options: BareClientOptions): Promise<void> {
  const { ledger, window, random, overHttp = 0, signal } = options
  while (socket.connected && !ledger.isDone && !signal.aborted) {
    const items = ledger.take(window)
    const [item] = items
    if (item && window === 1 && random() < overHttp) await post(options, item)
    else {
      const sent = await Promise.all(items.map((one) => send(socket, options, one)))
      // It was refused: a moment later it may be taken.
      if (!sent.every(Boolean)) await rest(random)
    }
  }
}

const rest = (random: Random): Promise<void> => sleep(REST[0] + random() * (REST[1] - REST[0]))

/**
 * A client of Socket.IO without any of ours: what was not answered it sends again under the same id, in order, on
 * a new connection. Resolves when all is acked, or when it is told to stop.
 */
export async function runBareClient(options: BareClientOptions): Promise<void> {
  const { ledger, random, signal } = options
  while (!ledger.isDone && !signal.aborted) {
    let socket: Socket | undefined
    try {
      socket = await connect(options)
      await converse(socket, options)
    } catch {
      await rest(random)
    } finally {
      socket?.disconnect()
    }
  }
}
