import { type Beckon, createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
// Here already, so that what fetches it for the tests leaves no timers of its own.
import './later-observers.ts'
import { tracking } from './tracking.ts'

/** What is running: listeners, timers, idle callbacks and observers that were not ended. */
function createLedger() {
  const open = new Map<string, number>()
  const count = (kind: string, by: number): void => void open.set(kind, (open.get(kind) ?? 0) + by)
  const undo: (() => void)[] = []

  function patch<T extends object, K extends keyof T>(
    object: T,
    name: K,
    after: (...values: unknown[]) => void,
  ): void {
    const original = object[name]
    if (typeof original !== 'function') return
    const patched = function (this: unknown, ...values: unknown[]): unknown {
      const result: unknown = original.apply(this, values)
      after(...values)
      return result
    }
    object[name] = patched as T[K]
    undo.push(() => {
      object[name] = original
    })
  }

  for (const target of [window, document]) {
    patch(target, 'addEventListener', (name) => count(`listener ${name}`, 1))
    patch(target, 'removeEventListener', (name) => count(`listener ${name}`, -1))
  }
  const timers = new Set<unknown>()
  const { setTimeout: begin, clearTimeout: cancel } = globalThis
  globalThis.setTimeout = ((run: () => void, after?: number, ...values: []) => {
    const id = begin(() => {
      timers.delete(id)
      run.apply(undefined, values)
    }, after)
    timers.add(id)
    return id
  }) as typeof setTimeout
  globalThis.clearTimeout = ((id: never) => {
    timers.delete(id)
    cancel(id)
  }) as typeof clearTimeout
  undo.push(() => Object.assign(globalThis, { setTimeout: begin, clearTimeout: cancel }))
  for (const kind of [MutationObserver, IntersectionObserver]) {
    const watched = new WeakSet<object>()
    const { observe, disconnect } = kind.prototype
    kind.prototype.observe = function (...values: [never, never]) {
      if (!watched.has(this)) count('observer', 1)
      watched.add(this)
      return observe.apply(this, values)
    }
    kind.prototype.disconnect = function () {
      if (watched.delete(this)) count('observer', -1)
      return disconnect.apply(this)
    }
    undo.push(() => Object.assign(kind.prototype, { observe, disconnect }))
  }
  return {
    countTimers: () => timers.size,
    list: (): string[] =>
      [...open].filter(([, times]) => times !== 0).map(([kind, times]) => `${times} ${kind}`),
    end: () => {
      for (const act of undo) act()
    },
  }
}

let ledger: ReturnType<typeof createLedger>
const { pushState } = History.prototype

beforeEach(() => {
  ledger = createLedger()
  history.replaceState(null, '', '/cart')
  document.body.innerHTML =
    '<form><input name="a"><button>Go</button></form><b data-track-view></b><video></video>'
})
afterEach(() => {
  ledger.end()
  history.replaceState(null, '', '/')
})

function start(): Beckon {
  const { platform } = createTransportPair()
  const host = 'https://gateway.example'
  const plugins = [tracking({ copies: true })]
  return createBeckon({ site: 'pk_test', host, platform, plugins })
}

const countKinds = (): number => ledger.list().length

/** Waits for what is fetched in a quiet moment. */
const arrive = (): Promise<void> => vi.waitFor(() => expect(countKinds()).toBeGreaterThan(15))

/** Does a little of everything, so that all that could wait does. */
function live(): void {
  document.querySelector('button')?.click()
  document
    .querySelector('input')
    ?.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  document.dispatchEvent(new Event('scroll'))
  document.dispatchEvent(new Event('pointermove'))
  document
    .querySelector('video')
    ?.dispatchEvent(new Event('play', { bubbles: true, composed: true }))
  for (let time = 0; time < 200; time++) document.querySelector('button')?.click()
  history.pushState(null, '', '/checkout')
}

test('nothing runs before consent', async () => {
  const beckon = start()
  expect([ledger.list(), ledger.countTimers()]).toEqual([[], 0])
  await beckon.destroy()
})

test('nothing is left after a withdrawal, nor after a second one', async () => {
  const beckon = start()
  for (let time = 0; time < 2; time++) {
    await beckon.consent({ analytics: true })
    await arrive()
    live()
    expect(ledger.countTimers()).toBeGreaterThan(0)
    await beckon.consent({ analytics: false })
    expect([ledger.list(), ledger.countTimers()]).toEqual([[], 0])
    expect(History.prototype.pushState).toBe(pushState)
  }
  await beckon.destroy()
})

test('nothing is left after the end', async () => {
  const beckon = start()
  await beckon.consent('granted')
  await arrive()
  live()
  await beckon.destroy()
  expect([ledger.list(), ledger.countTimers()]).toEqual([[], 0])
})

test('nothing is left, nor comes later, where consent ends before all of it is there', async () => {
  const beckon = start()
  await beckon.consent('granted')
  expect(countKinds()).toBeLessThan(10)
  await beckon.consent('denied')
  expect([ledger.list(), ledger.countTimers()]).toEqual([[], 0])
  await beckon.consent('granted')
  await arrive()
  await beckon.destroy()
  expect([ledger.list(), ledger.countTimers()]).toEqual([[], 0])
})

test('nothing waits on a page where nothing happens', async () => {
  history.replaceState(null, '', '/')
  const beckon = start()
  await beckon.consent('granted')
  await vi.waitFor(() => expect(ledger.countTimers()).toBe(0))
  await beckon.destroy()
})
