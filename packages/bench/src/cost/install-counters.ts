/** What a page did since the counters were last reset. */
export interface Counters {
  /** Into cookies, localStorage, sessionStorage and IndexedDB. */
  writes: number
  /** Of keys and values written. */
  writtenBytes: number
  removals: number
  /** Looks into any of them. */
  reads: number
  /** Callbacks of timers. */
  timers: number
  /** Milliseconds of the longest task, of those the browser reports: over 50. */
  longestTask: number
  /** Milliseconds that the listeners of each click took, from the first to the last. */
  clicks: number[]
}

declare global {
  interface Window {
    counters: Counters
  }
}

/** Runs in the page before anything else; must not need anything outside itself. */
export function installCounters(): void {
  const fresh = (): Counters => ({
    writes: 0,
    writtenBytes: 0,
    removals: 0,
    reads: 0,
    timers: 0,
    longestTask: 0,
    clicks: [],
  })
  window.counters = fresh()

  type Method = (this: unknown, ...values: unknown[]) => unknown
  function spy(owner: object, name: string, note: (values: unknown[]) => void): void {
    const methods = owner as Record<string, Method>
    const method = methods[name]
    if (!method) return
    methods[name] = function (...values) {
      note(values)
      return method.apply(this, values)
    }
  }
  const size = (value: unknown): number =>
    (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).length
  const countWrite = (values: unknown[]): void => {
    window.counters.writes++
    for (const value of values) window.counters.writtenBytes += size(value)
  }
  const countRead = (): void => void window.counters.reads++
  const countRemoval = (): void => void window.counters.removals++

  spy(Storage.prototype, 'setItem', countWrite)
  spy(Storage.prototype, 'getItem', countRead)
  spy(Storage.prototype, 'removeItem', countRemoval)
  spy(IDBFactory.prototype, 'open', countRead)
  for (const name of ['add', 'put']) spy(IDBObjectStore.prototype, name, countWrite)
  for (const name of ['delete', 'clear']) spy(IDBObjectStore.prototype, name, countRemoval)

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get(this: Document): unknown {
      countRead()
      return cookie?.get?.call(this)
    },
    set(this: Document, value: string) {
      countWrite([value])
      cookie?.set?.call(this, value)
    },
  })

  for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback', 'requestAnimationFrame'])
    spy(window, name, (values) => {
      const [run] = values
      if (typeof run !== 'function') return
      values[0] = function (this: unknown, ...rest: unknown[]) {
        window.counters.timers++
        return run.apply(this, rest)
      }
    })

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.counters.longestTask = Math.max(window.counters.longestTask, duration)
  }).observe({ type: 'longtask', buffered: true })
}
