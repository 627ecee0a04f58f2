import type { CmpView } from './view.ts'

export interface MemoryView extends CmpView {
  readonly document: EventTarget
  parent: unknown
  /** Announces something in the window, with a detail where there is one. */
  announce(type: string, detail?: unknown): void
  /** Brings a message from another window. */
  receive(message: { source: unknown; origin: string; data: unknown }): void
  /** Lets time pass until no timer is left, and tells how much that was, in milliseconds. */
  passTime(limit?: number): number
  countTimers(): number
  /** How many listen to events of this type. */
  countListeners(type: string): number
}

interface Timer {
  at: number
  run(): void
}

/** A window without a browser, with what another script left in it; time stands still in it. */
export function createMemoryView<Globals extends object>(globals: Globals): MemoryView & Globals {
  const target = new EventTarget()
  const listeners: string[] = []
  let timers: Timer[] = []
  let now = 0

  const view: MemoryView = {
    document: new EventTarget(),
    parent: undefined,
    addEventListener(type, listener) {
      listeners.push(type)
      target.addEventListener(type, listener)
    },
    removeEventListener(type, listener) {
      const index = listeners.indexOf(type)
      if (index >= 0) listeners.splice(index, 1)
      target.removeEventListener(type, listener)
    },
    setTimeout(run, milliseconds) {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return timer
    },
    clearTimeout(timer) {
      timers = timers.filter((other) => other !== timer)
    },
    announce(type, detail) {
      target.dispatchEvent(new CustomEvent(type, { detail }))
    },
    receive(message) {
      target.dispatchEvent(Object.assign(new Event('message'), message))
    },
    passTime(limit = Number.POSITIVE_INFINITY) {
      const start = now
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > start + limit) return now - start
        now = next.at
        timers = timers.filter((other) => other !== next)
        next.run()
      }
    },
    countTimers: () => timers.length,
    countListeners: (type) => listeners.filter((other) => other === type).length,
  }
  view.parent = view
  return Object.assign(view, globals)
}
