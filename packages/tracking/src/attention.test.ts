import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { observeAttention } from './attention.ts'
import { createMemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  stop()
  Reflect.deleteProperty(document, 'visibilityState')
  history.replaceState(null, '', '/')
  vi.useRealTimers()
})

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const move = (): void => void document.dispatchEvent(new Event('pointermove'))

function setVisible(visible: boolean): void {
  const value = visible ? 'visible' : 'hidden'
  Object.defineProperty(document, 'visibilityState', { value, configurable: true })
  window.dispatchEvent(new Event('visibilitychange'))
}

function start() {
  const memory = createMemoryEmit()
  stop = observeAttention(memory.emit)
  return memory
}

test('adds up what lies between signs of life, and half a minute after the last', () => {
  const { seen } = start()
  pass(10)
  move()
  pass(100)
  setVisible(false)
  expect(seen).toEqual([
    { type: 'track', event: 'Page Engaged', properties: { path: '/', seconds: 40, total: 40 } },
  ])
})

test('counts no time in which the page is hidden, and tells only what is new', () => {
  const { seen } = start()
  pass(5)
  setVisible(false)
  pass(500)
  setVisible(true)
  pass(7)
  window.dispatchEvent(new Event('pagehide'))
  setVisible(false)
  expect(seen.map(({ properties }) => [properties['seconds'], properties['total']])).toEqual([
    [5, 5],
    [7, 12],
  ])
})

test('tells of a page when another one takes its place, by its own path', () => {
  const { seen } = start()
  pass(8)
  history.pushState(null, '', '/next')
  pass(3)
  window.dispatchEvent(new Event('pagehide'))
  expect(seen.map(({ properties }) => [properties['path'], properties['seconds']])).toEqual([
    ['/', 8],
    ['/next', 3],
  ])
})

test('tells at once when it comes to a minute, and not again', () => {
  const { seen } = start()
  for (let time = 0; time < 10; time++) {
    pass(10)
    move()
  }
  pass(1)
  expect(seen.map(({ properties }) => properties['total'])).toEqual([60])
})

test('goes on with a page that comes back from the cache', () => {
  const { seen } = start()
  window.dispatchEvent(new Event('pagehide'))
  pass(1000)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  pass(4)
  window.dispatchEvent(new Event('pagehide'))
  expect(seen.map(({ properties }) => properties['seconds'])).toEqual([4])
})

test('keeps no timer while it waits', () => {
  start()
  move()
  pass(5)
  expect(vi.getTimerCount()).toBe(0)
})
