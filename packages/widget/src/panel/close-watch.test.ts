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

test('the back gesture closes what fills the screen', () => {
  vi.stubGlobal('CloseWatcher', Watcher)
  const close = vi.fn()
  const stop = watchClose(close)
  Watcher.all[0]?.onclose?.()
  expect(close).toHaveBeenCalledOnce()
  stop()
  expect(Watcher.all[0]?.destroyed).toBe(true)
})
