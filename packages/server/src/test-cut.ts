import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** `before`: the server never hears it; `after`: it does, and its answer is lost. */
export type Cut = 'before' | 'after'

export interface TestCut {
  /** The same database by way of this. */
  url: string
  /** Cuts the next connection that says something. */
  next(said: string, cut: Cut): void
  stop(): Promise<void>
}

/** Stands before a server of PostgreSQL, and cuts connections when they say what it was told. */
export async function startTestCut(database: string): Promise<TestCut> {
  const target = new URL(database)
  const sockets = new Set<Socket>()
  let awaited: { said: string; cut: Cut } | undefined

  function pass(client: Socket): void {
    const server = connect(Number(target.port), target.hostname)
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    }
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
    server.pipe(client)
    client.on('data', (chunk) => {
      const cut = awaited !== undefined && chunk.includes(awaited.said) ? awaited.cut : undefined
      if (cut !== undefined) awaited = undefined
      if (cut === 'after') server.unpipe(client)
      if (cut !== 'before') server.write(chunk)
      // Its answer shows that the server is done.
      if (cut === 'after') server.once('data', () => client.destroy()).resume()
      if (cut === 'before') client.destroy()
    })
  }

  const listener = createServer(pass).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const url = new URL(database)
  url.port = String((listener.address() as AddressInfo).port)
  return {
    url: url.href,
    next(said, cut) {
      awaited = { said, cut }
    },
    async stop() {
      listener.close()
      for (const socket of sockets) socket.destroy()
      if (listener.listening) await once(listener, 'close')
    },
  }
}
