import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage } from './stage.ts'

const stage = useStage()

interface Counts {
  listeners: number
  timers: number
}

interface Cycles extends Counts {
  /** Listeners while it ran. */
  most: number
}

/** Keeps count of what is listened for and what is waited for, by whomever. */
function install(): void {
  const held = new Map<EventTarget, Map<unknown, Set<string>>>()
  const timers = new Set<unknown>()
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (name, listener, options) {
    const own = held.get(this) ?? new Map<unknown, Set<string>>()
    const names = own.get(listener) ?? new Set<string>()
    const capture = typeof options === 'boolean' ? options : !!options?.capture
    // Those of requests and locks end with them.
    if (!(this instanceof AbortSignal)) held.set(this, own.set(listener, names.add(name + capture)))
    add.call(this, name, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (name, listener, options) {
    const capture = typeof options === 'boolean' ? options : !!options?.capture
    const names = held.get(this)?.get(listener)
    names?.delete(name + capture)
    if (!names?.size) held.get(this)?.delete(listener)
    remove.call(this, name, listener, options)
  }
  const { setTimeout: start, clearTimeout: stop } = window
  Object.assign(window, {
    setTimeout(run: () => void, wait: number) {
      const timer = start(() => {
        timers.delete(timer)
        run()
      }, wait)
      timers.add(timer)
      return timer
    },
    clearTimeout(timer: number) {
      timers.delete(timer)
      stop(timer)
    },
    readCounts: (): Counts => ({
      listeners: [...held.values()].reduce((sum, own) => sum + own.size, 0),
      timers: timers.size,
    }),
  })
}

const cycle = (page: Page, times: number): Promise<Cycles> =>
  page.evaluate(async (count) => {
    const { readCounts } = window as unknown as { readCounts(): Counts }
    let most = 0
    for (let turn = 0; turn < count; turn++) {
      const beckon = kit.start({ copies: true, visibility: true })
      await beckon.consent({ analytics: true })
      await beckon.track('Turned', { turn })
      most = Math.max(most, readCounts().listeners)
      await beckon.destroy()
    }
    return { ...readCounts(), most }
  }, times)

async function measureHeap(devtools: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize
}

test('a thousand starts and ends leave no listener, no timer, and less than a megabyte', async () => {
  const page = await stage.open('<p>Shop</p>', '/cycles')
  await page.evaluate(install)
  const devtools = await page.context().newCDPSession(page)
  // Code is compiled and caches are filled once.
  await cycle(page, 50)
  const before = await measureHeap(devtools)
  const { most, ...counts } = await cycle(page, 1000)
  const grown = (await measureHeap(devtools)) - before
  expect(most).toBeGreaterThan(10)
  expect(counts).toEqual({ listeners: 0, timers: 0 })
  expect(grown).toBeLessThan(1_000_000)
  expect(stage.names().filter((name) => name === 'Turned')).toHaveLength(1050)
}, 120_000)
