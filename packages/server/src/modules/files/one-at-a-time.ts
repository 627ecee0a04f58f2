/** Work that can be told to break off. */
export type Breakable<T> = (onBreak: (stop: () => void) => void) => Promise<T>

/**
 * Lets one do something to a thing at a time, the newest who comes: whoever comes back after a lost
 * connection must not wait until the gateway too has noticed that it was lost.
 */
export function createTurns(): <T>(id: string, work: Breakable<T>) => Promise<T> {
  const running = new Map<string, { stop: () => void; done: Promise<unknown> }>()

  return async (id, work) => {
    const before = running.get(id)
    let stop = () => {}
    let isStopped = false
    const turn = {
      stop() {
        isStopped = true
        stop()
      },
      done: Promise.resolve<unknown>(undefined),
    }
    const run = async () => {
      before?.stop()
      await before?.done.catch(() => {})
      return work((given) => {
        stop = given
        if (isStopped) stop()
      })
    }
    const done = run()
    turn.done = done
    running.set(id, turn)
    try {
      return await done
    } finally {
      if (running.get(id) === turn) running.delete(id)
    }
  }
}
