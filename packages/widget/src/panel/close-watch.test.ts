import { afterEach, expect, test, vi } from 'vitest'
import { watchClose } from './close-watch.ts'

afterEach(() => vi.unstubAllGlobals())

class Watcher {
  static all: Watcher[] = []
  onclose: (() => void) | null = null
  destroyed = false
  constructor() {
    Watcher.all.push(this)
  }
  destroy(): void {
    this.destroyed = true
  }
}

function onScreen(full: boolean): void {
  Watcher.all = []
  vi.stubGlobal('CloseWatcher', Watcher)
  vi.stubGlobal('matchMedia', () => ({ matches: full }))
}

test('the back gesture closes what fills the screen', () => {
  onScreen(true)
  const close = vi.fn()
  const stop = watchClose(close)
  Watcher.all[0]?.onclose?.()
  expect(close).toHaveBeenCalledOnce()
  stop()
  expect(Watcher.all[0]?.destroyed).toBe(true)
})

test('beside a page nothing is watched: its Escape is its own', () => {
  onScreen(false)
  watchClose(() => {})
  expect(Watcher.all).toEqual([])
})
