import type { TabPage } from './tab-seat.ts'

/** A tab of a browser in memory, for tests: its locks and channels end with it. */
export interface MemoryTab extends TabPage {
  /** It runs no more, and tells nobody: what it held is let go by the browser. */
  crash(): void
  /** It runs no more for now, and keeps what it holds. */
  hang(): void
}

export interface MemoryBrowser {
  openTab(): MemoryTab
  /** Names of the channels that are open, one for each tab. */
  listChannels(): string[]
}

interface Waiting {
  tab: object
  grant(): void
}

interface Lock {
  tab: object
  steal(): void
}

type Run = (lock: object | null) => Promise<unknown>
type Request = [name: string, options: LockOptions, run: Run]

const createAbort = (): DOMException => new DOMException('Taken', 'AbortError')

/** Web Locks as far as tabs use them: wait, wait not, take from another. */
function createLocks(): {
  request(tab: object, ...given: Request): Promise<unknown>
  drop(tab: object): void
} {
  const held = new Map<string, Lock>()
  const queues = new Map<string, Waiting[]>()

  function next(name: string): void {
    if (!held.has(name)) queues.get(name)?.shift()?.grant()
  }

  function hold(tab: object, name: string, run: Run): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const lock: Lock = { tab, steal: () => reject(createAbort()) }
      held.set(name, lock)
      const release = (): void => {
        if (held.get(name) !== lock) return
        held.delete(name)
        next(name)
      }
      queueMicrotask(() => void run({}).then(resolve, reject).finally(release))
    })
  }

  return {
    async request(tab, ...[name, { ifAvailable, steal, signal }, run]) {
      const holder = held.get(name)
      if (steal) {
        held.delete(name)
        holder?.steal()
      } else if (holder && ifAvailable) return run(null)
      else if (holder) {
        await new Promise<void>((grant, reject) => {
          const queue = queues.get(name) ?? []
          const waiting = { tab, grant }
          queues.set(name, [...queue, waiting])
          signal?.addEventListener('abort', () => {
            queues.set(
              name,
              (queues.get(name) ?? []).filter((other) => other !== waiting),
            )
            reject(createAbort())
          })
        })
      }
      return hold(tab, name, run)
    },
    drop(tab) {
      for (const [name, queue] of queues) {
        queues.set(
          name,
          queue.filter((waiting) => waiting.tab !== tab),
        )
      }
      for (const [name, lock] of [...held]) {
        if (lock.tab !== tab) continue
        held.delete(name)
        next(name)
      }
    },
  }
}

/** Tabs that find each other by locks and channels, without a browser. */
export function createMemoryBrowser(): MemoryBrowser {
  const locks = createLocks()
  const channels = new Set<Channel>()

  class Channel {
    onmessage: ((event: { data: unknown }) => void) | null = null
    readonly name: string
    readonly tab: { quiet: boolean }
    constructor(name: string, tab: { quiet: boolean }) {
      this.name = name
      this.tab = tab
      channels.add(this)
    }
    postMessage(data: unknown): void {
      if (this.tab.quiet) return
      if (!channels.has(this)) throw new DOMException('Closed', 'InvalidStateError')
      for (const other of channels) {
        if (other === this || other.name !== this.name) continue
        const copy = structuredClone(data)
        queueMicrotask(
          () => !other.tab.quiet && channels.has(other) && other.onmessage?.({ data: copy }),
        )
      }
    }
    close(): void {
      channels.delete(this)
    }
  }

  function openTab(): MemoryTab {
    const tab = { quiet: false }
    const request = (...given: Request): Promise<unknown> => locks.request(tab, ...given)
    return {
      navigator: { locks: { request } },
      crypto,
      document: Object.assign(new EventTarget(), { hidden: false }),
      BroadcastChannel: class extends Channel {
        constructor(name: string) {
          super(name, tab)
        }
      },
      crash() {
        tab.quiet = true
        for (const channel of channels) if (channel.tab === tab) channel.close()
        locks.drop(tab)
      },
      hang() {
        tab.quiet = true
      },
    } as unknown as MemoryTab
  }

  return { openTab, listChannels: () => Array.from(channels, ({ name }) => name) }
}
