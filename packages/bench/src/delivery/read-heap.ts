import { once } from 'node:events'

/** What makes Node say where it can be looked into; at a port of its own. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' }

/** What it says then. */
const WHERE = /Debugger listening on (ws:\S+)/

/** Where a process can be looked into, by what it said first. */
export const findInspector = (said: string): string => WHERE.exec(said)?.[1] ?? ''

/**
 * Bytes of the heap of a process once everything that nobody needs is gone, which is what tells a leak from garbage.
 */
export async function readHeap(url: string): Promise<number> {
  const line = new WebSocket(url)
  await once(line, 'open')
  async function ask(id: number, method: string): Promise<{ usedSize?: number }> {
    line.send(JSON.stringify({ id, method }))
    for (;;) {
      const [{ data }] = await once(line, 'message')
      const answer = JSON.parse(data)
      if (answer.id === id) return answer.result
    }
  }
  try {
    await ask(1, 'HeapProfiler.collectGarbage')
    const { usedSize = 0 } = await ask(2, 'Runtime.getHeapUsage')
    return usedSize
  } finally {
    line.close()
  }
}
