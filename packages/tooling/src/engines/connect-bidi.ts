import { once } from 'node:events'

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

interface Reply {
  id?: number
  result?: unknown
  message?: string
}

/** A connection by which a browser is told what to do. */
export interface Bidi {
  /** @throws Error with what the browser said */
  ask<T>(method: string, params: object): Promise<T>
  close(): void
}

/**
 * Connects to a browser that speaks WebDriver BiDi.
 *
 * @see https://w3c.github.io/webdriver-bidi/
 */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, Waiting>()
  let asked = 0
  socket.addEventListener('message', ({ data }) => {
    const { id = -1, result, message } = JSON.parse(String(data)) as Reply
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (message === undefined) resolve?.(result)
    else reject?.(new Error(message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone.'))
  })
  await once(socket, 'open')
  return {
    ask: <T>(method: string, params: object) =>
      new Promise<T>((resolve, reject) => {
        waiting.set(++asked, { resolve: resolve as Waiting['resolve'], reject })
        socket.send(JSON.stringify({ id: asked, method, params }))
      }),
    close: () => socket.close(),
  }
}
