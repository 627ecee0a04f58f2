import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Random } from '../faults/random.ts'
import { drawFault, type Fault, type FaultKind } from './draw-fault.ts'

/** Stands before gateways, and does to connections what lines do. */
export interface RoughProxy {
  url: string
  /** How many connections had which trouble. */
  readonly met: Readonly<Record<FaultKind, number>>
  /** From here on this share of new connections is in trouble, from 0 to 1; those that are by now are cut. */
  trouble(share: number): void
  stop(): Promise<void>
}

export interface RoughProxyOptions {
  random: Random
  /** Where a new connection may go; empty while all are down. */
  listTargets(): readonly string[]
  /** Milliseconds that a connection is open at most which lets nothing through. */
  longest: number
  /** What trouble there is; all there is where absent. */
  kinds?: readonly FaultKind[]
}

type Side = Pick<Fault, 'kind' | 'after'>

/** Passes on what one side says, until its trouble begins. */
function pass([from, to]: readonly [Socket, Socket], { kind, after }: Side, delay: () => number) {
  let passed = 0
  let line = Promise.resolve()

  function spoil(chunk: Buffer): void {
    if (kind === 'cut') {
      // Half of what is being said arrives, which may be half a frame.
      to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => {
        to.destroy()
        from.destroy()
      })
    }
    if (kind === 'double') to.write(Buffer.concat([chunk, chunk]))
  }

  from.on('data', (chunk: Buffer) => {
    const isHere = passed <= after && passed + chunk.length > after
    const isPast = passed > after
    passed += chunk.length
    if (kind === 'slow') {
      line = line.then(() => new Promise((resolve) => setTimeout(resolve, delay())))
      void line.then(() => to.write(chunk))
      return
    }
    if (kind === 'swallow' && (isHere || isPast)) return
    if (isHere && kind !== 'none') spoil(chunk)
    else to.write(chunk)
  })
}

/** Starts one on a port of its own. */
export async function startRoughProxy(options: RoughProxyOptions): Promise<RoughProxy> {
  const { random, listTargets, longest, kinds } = options
  const met: Record<FaultKind, number> = { none: 0, slow: 0, cut: 0, double: 0, swallow: 0 }
  const sockets = new Set<Socket>()
  const troubled = new Set<Socket>()
  let share = 0

  function open(client: Socket): void {
    const targets = listTargets()
    const target = targets[Math.floor(random() * targets.length)]
    if (target === undefined) return void client.resetAndDestroy()
    const server = connect(Number(new URL(target).port), '127.0.0.1')
    const fault = drawFault(random, share, kinds)
    met[fault.kind]++
    const delay = (): number => random() * 40
    const well: Side = { kind: 'none', after: 0 }
    pass([client, server], fault.isUp ? fault : well, delay)
    pass([server, client], fault.isUp ? well : fault, delay)
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket)
          troubled.delete(socket)
          other.destroy()
        })
    }
    if (fault.kind === 'none') return
    troubled.add(client)
    if (fault.kind === 'swallow') {
      const timer = setTimeout(() => client.destroy(), longest)
      client.on('close', () => clearTimeout(timer))
    }
  }

  const listener = createServer(open).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    met,
    trouble(next) {
      share = next
      for (const socket of troubled) socket.destroy()
    },
    async stop() {
      listener.close()
      for (const socket of sockets) socket.destroy()
      if (listener.listening) await once(listener, 'close')
    },
  }
}
