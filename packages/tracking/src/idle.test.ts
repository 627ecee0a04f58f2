import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type IdleOptions, observeIdle } from './idle.ts'
import { createMemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  document.body.innerHTML = '<form><input></form><input id="loose">'
})
afterEach(() => {
  stop()
  history.replaceState(null, '', '/')
  vi.useRealTimers()
})

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const fire = (selector: string, type: string): void =>
  void document
    .querySelector(selector)
    ?.dispatchEvent(new Event(type, { bubbles: true, composed: true }))

function start(options?: IdleOptions) {
  const memory = createMemoryEmit()
  stop = observeIdle(memory.emit, options)
  return memory
}

test('tells of a visitor who goes quiet over a cart, once', () => {
  history.replaceState(null, '', '/cart')
  const { seen } = start()
  pass(50)
  document.dispatchEvent(new Event('pointermove'))
  pass(59)
  expect(seen).toEqual([])
  pass(2)
  pass(500)
  expect(seen).toEqual([
    { type: 'track', event: 'Visitor Idle', properties: { over: 'cart', seconds: 60 } },
  ])
})

test('tells of one who goes quiet over a form they began', () => {
  const { last } = start({ after: 10 })
  fire('form input', 'input')
  pass(11)
  expect(last()).toEqual({ over: 'form', seconds: 10 })
})

test('is content with a form that was sent, and with a page that was left', () => {
  const { seen } = start()
  fire('form input', 'input')
  fire('form', 'submit')
  pass(100)
  fire('form input', 'input')
  history.pushState(null, '', '/thanks')
  pass(100)
  expect(seen).toEqual([])
})

test('has a timer only over a cart or a form', () => {
  start()
  document.dispatchEvent(new Event('pointermove'))
  fire('#loose', 'input')
  expect(vi.getTimerCount()).toBe(0)
  fire('form input', 'input')
  fire('form input', 'input')
  expect(vi.getTimerCount()).toBe(1)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
