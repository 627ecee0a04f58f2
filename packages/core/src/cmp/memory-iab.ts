import { createMemoryView, type MemoryView } from './memory-view.ts'

type Take = (data: unknown, success: boolean) => void

/** Runs a command, its arguments already in one order. */
type Run = (command: string, take: Take, parameter: unknown) => void

/** A consent system of the IAB's, to be put on a page in one way or another. */
export interface MemoryIab {
  run: Run
  /** Tells every listener; what is told first waits for those that come. */
  tell(data: object): void
  listeners: ReadonlyMap<number, Take>
}

export function createMemoryIab(): MemoryIab {
  const listeners = new Map<number, Take>()
  let current: object = {}
  // The reference implementation counts from 0.
  let count = 0
  return {
    listeners,
    run(command, take, parameter) {
      if (command === 'removeEventListener')
        return take(listeners.delete(parameter as number), true)
      const listenerId = count++
      listeners.set(listenerId, take)
      take({ ...current, listenerId }, true)
    },
    tell(data) {
      current = data
      for (const [listenerId, take] of listeners) take({ ...data, listenerId }, true)
    },
  }
}

/** As the stub of such a system does it: it keeps what it is asked until the system has loaded. */
export function createMemoryStub(): { run: Run; load(iab: MemoryIab): void } {
  const queue: Parameters<Run>[] = []
  return {
    run: (...values) => void queue.push(values),
    load(iab) {
      for (const values of queue) iab.run(...values)
    },
  }
}

export interface MemoryFrame {
  view: MemoryView
  /** What the page in the frame sent up, and to which origin. */
  posted: { message: unknown; target: string }[]
  /** The window with the system, two above the page. */
  top: object
}

/** A page two frames below a window of another origin where the system listens to messages. */
export function createMemoryFrame(iab: MemoryIab, name: string): MemoryFrame {
  const view = createMemoryView({})
  const posted: MemoryFrame['posted'] = []
  const top = {
    frames: { [`${name}Locator`]: {} },
    postMessage(
      message: Record<string, { command: string; callId: string; parameter: unknown }>,
      target: string,
    ) {
      posted.push({ message, target })
      const call = message[`${name}Call`]
      if (!call) return
      const { command, callId, parameter } = call
      iab.run(
        command,
        (returnValue, success) => {
          const data = { [`${name}Return`]: { returnValue, success, callId } }
          view.receive({ source: top, origin: 'https://cmp.example', data })
        },
        parameter,
      )
    },
  }
  const middle = {
    parent: Object.assign(top, { parent: top }),
    get frames(): object {
      throw new Error('SecurityError')
    },
    postMessage() {},
  }
  view.parent = middle
  return { view, posted, top }
}
