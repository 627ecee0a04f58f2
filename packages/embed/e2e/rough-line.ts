import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What a line does to what goes through it. */
export interface RoughLine {
  url: string
  /** Share of pieces that meet a fault, 0 to 1. */
  faults: number
  /** How often something was broken off, held back or swallowed. */
  readonly met: Readonly<Record<Fault, number>>
  /** Takes everything from lines that are open now, and lets nothing through them any more. */
  swallow(): void
  /** Ends what is open; whoever calls meanwhile is hung up on. */
  cut(): void
  mend(): void
  stop(): Promise<void>
}

type Fault = 'delayed' | 'killed' | 'dropped'

interface Line {
  client: Socket
  server: Socket
  /** True once it swallows all. */
  hollow: boolean
}

/** Numbers between 0 and 1 that are the same in each run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * A TCP proxy before a gateway, on a port of its own. A piece that meets a fault is late, or takes its
 * connection with it, before it is passed on or after.
 */
export async function startRoughLine(gateway: string, seed = 7): Promise<RoughLine> {
  const target = new URL(gateway)
  const random = createRandom(seed)
  const lines = new Set<Line>()
  const met: Record<Fault, number> = { delayed: 0, killed: 0, dropped: 0 }
  let isCut = false

  function end(line: Line): void {
    lines.delete(line)
    line.client.destroy()
    line.server.destroy()
  }

  function pass(line: Line, to: Socket, piece: Buffer): void {
    if (!line.hollow && !to.destroyed) to.write(piece)
  }

  /** In order: what is late holds up what comes after it, as on a real line. */
  function carry(line: Line, from: Socket, to: Socket): void {
    from.on('data', (piece: Buffer) => {
      if (random() >= rough.faults) return pass(line, to, piece)
      const kind = random()
      if (kind < 0.5) {
        met.delayed += 1
        from.pause()
        setTimeout(
          () => {
            pass(line, to, piece)
            from.resume()
          },
          20 + random() * 180,
        )
      } else if (kind < 0.75) {
        met.dropped += 1
        end(line)
      } else {
        met.killed += 1
        pass(line, to, piece)
        setTimeout(() => end(line), 5)
      }
    })
    for (const event of ['close', 'error'] as const) from.on(event, () => !line.hollow && end(line))
  }

  const server = createServer((client) => {
    if (isCut) return void client.destroy()
    const line: Line = {
      client,
      server: connect(Number(target.port), target.hostname),
      hollow: false,
    }
    lines.add(line)
    carry(line, client, line.server)
    carry(line, line.server, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  function cut(): void {
    isCut = true
    for (const line of lines) end(line)
  }

  const rough: RoughLine = {
    url: `http://127.0.0.1:${port}`,
    faults: 0,
    met,
    swallow() {
      for (const line of lines) line.hollow = true
    },
    cut,
    mend() {
      isCut = false
    },
    stop() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return rough
}
