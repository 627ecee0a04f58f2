import { afterEach, expect, test, vi } from 'vitest'
import { fillScreen } from './fill-screen.ts'

afterEach(() => vi.unstubAllGlobals())

class Watcher {
  static all: Watcher[] = []
  onclose: (() => void) | null = null
  constructor() {
    Watcher.all.push(this)
  }
  destroy(): void {
    Watcher.all = []
  }
}

function onScreen(full: boolean): void {
  Watcher.all = []
  vi.stubGlobal('CloseWatcher', Watcher)
  vi.stubGlobal('matchMedia', () => ({ matches: full }))
}

test('the back gesture closes what fills the screen, until it is gone', () => {
  onScreen(true)
  const close = vi.fn()
  const stop = fillScreen(document.createElement('section'), close)
  expect(Watcher.all).toHaveLength(1)
  Watcher.all[0]?.onclose?.()
  expect(close).toHaveBeenCalledOnce()
  stop?.()
  expect(Watcher.all).toEqual([])
})

test('beside a page nothing is watched: its Escape is its own', () => {
  onScreen(false)
  expect(fillScreen(document.createElement('section'), () => {})).toBe(undefined)
})
