import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import type { Bus } from './bus.ts'

/** The stream and its channels; installations that share a Redis take databases of their own. */
const STREAM = 'beckon'

/** A namespace of Socket.IO that no client is ever let into: letters travel as its broadcasts. */
const NAMESPACE = '/letters'

/** Socket.IO's number of a broadcast between gateways. */
const BROADCAST = 3

/** Letters that the stream holds: about as many as a gateway that lost Redis for a minute has to read. */
const LENGTH = 10_000

/** Milliseconds: what a command, a look for letters, connecting and a pause may take, and how long a start waits. */
const PATIENCE = { command: 3000, look: 1000, connect: 5000, pause: 2000, start: 1000 }

export interface RedisBusOptions {
  url: string
  hear: (text: string) => void
  /** Hears why Redis is not there. */
  onError: (error: unknown) => void
}

/** The adapter asks for a namespace; this much of it is used. */
const namespace = { name: NAMESPACE, server: { encoder: undefined, opts: {} } }

const retryStrategy = (attempt: number): number =>
  Math.min(100 * 2 ** attempt, PATIENCE.pause) * (0.5 + Math.random() / 2)

/**
 * The adapter listens on connections that it makes from ours, and looks after neither what they ask while Redis is
 * away nor their end. So they wait for as long as it takes, but for a look at the stream, which is begun anew.
 */
function followDuplicates(redis: Redis): Redis[] {
  const made: Redis[] = []
  const duplicate = redis.duplicate.bind(redis)
  redis.duplicate = () => {
    const patient = { commandTimeout: undefined, maxRetriesPerRequest: null }
    const client = duplicate({ ...patient, blockingTimeout: PATIENCE.command })
    made.push(client)
    return client
  }
  return made
}

/** What gateways tell each other by an adapter of Socket.IO, as far as it is used here. */
interface Carrier {
  uid: string
  doPublish(message: object): Promise<unknown>
  onMessage(message: { uid: string; type: number; data?: { letter?: unknown } }): void
  close(): void
}

/**
 * The official Redis-streams adapter of Socket.IO carries letters. Rooms stay each gateway's own affair: what it is
 * told, it passes on to those of its sockets that it concerns, so the adapter serves one namespace without sockets.
 * Its own way to publish swallows what becomes of it, so that is asked for directly.
 */
export async function openRedisBus({ url, hear, onError }: RedisBusOptions): Promise<Bus> {
  const [{ Redis }, { createAdapter }] = await Promise.all([
    import('ioredis'),
    import('@socket.io/redis-streams-adapter'),
  ])
  const redis = new Redis(url, {
    commandTimeout: PATIENCE.command,
    connectTimeout: PATIENCE.connect,
    // Who sends is told at once that it does not go, and takes the other way.
    maxRetriesPerRequest: 0,
    protocol: 2,
    retryStrategy,
  })
  const listeners = followDuplicates(redis)
  redis.on('error', onError)
  const attach = createAdapter(redis, {
    streamName: STREAM,
    channelPrefix: STREAM,
    maxLen: LENGTH,
    blockTimeInMs: PATIENCE.look,
    onlyPlaintext: true,
  })
  const carrier = attach(namespace) as unknown as Carrier
  carrier.onMessage = ({ uid, data }) => {
    if (uid !== carrier.uid && typeof data?.letter === 'string') hear(data.letter)
  }
  await Promise.race([once(redis, 'ready'), setTimeout(PATIENCE.start)]).catch(() => {})
  return {
    name: 'Redis',
    async send(letter) {
      if (redis.status !== 'ready') throw new Error('not connected')
      await carrier.doPublish({
        uid: carrier.uid,
        nsp: NAMESPACE,
        type: BROADCAST,
        data: { letter },
      })
    },
    async close() {
      carrier.close()
      for (const client of [redis, ...listeners]) client.disconnect()
    },
  }
}
