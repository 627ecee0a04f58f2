import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { observeFieldTimes } from './field-times.ts'
import { createMemoryEmit, type MemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
let memory: MemoryEmit

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  document.body.innerHTML = `
    <form id="contact">
      <input name="email"><textarea name="message"></textarea><input>
      <div data-private><input name="health"></div>
    </form>`
  memory = createMemoryEmit()
  stop = observeFieldTimes(memory.emit)
})
afterEach(() => {
  stop()
  document.body.innerHTML = ''
  history.replaceState(null, '', '/')
  vi.useRealTimers()
})

function fire(selector: string, name: string): void {
  const event = new Event(name, { bubbles: true, composed: true })
  document.querySelector(selector)?.dispatchEvent(event)
}

/** Goes to a field, stays for that many milliseconds, and leaves it. */
function stay(selector: string, milliseconds: number): void {
  fire(selector, 'focusin')
  vi.advanceTimersByTime(milliseconds)
  fire(selector, 'focusout')
  vi.advanceTimersByTime(5000)
}

test('tells with a submitted form how long each field took, and how often it was come back to', () => {
  stay('[name=email]', 2000)
  stay('[name=message]', 8000)
  stay('[name=email]', 1500)
  fire('#contact', 'submit')
  fire('#contact', 'submit')
  expect(memory.names()).toEqual(['Form Fields Timed'])
  expect(memory.last()).toEqual({
    form: '#contact',
    path: '/',
    fields: [
      { field: 'email', seconds: 3.5, visits: 2 },
      { field: 'message', seconds: 8, visits: 1 },
    ],
  })
})

test('counts up to the moment the page is left, in the middle of a field', () => {
  fire('[name=message]', 'focusin')
  vi.advanceTimersByTime(4000)
  window.dispatchEvent(new Event('pagehide'))
  expect(memory.last()).toMatchObject({ fields: [{ field: 'message', seconds: 4, visits: 1 }] })
})

test('takes the next page of a single-page app for leaving', () => {
  stay('[name=email]', 1000)
  history.pushState(null, '', '/thanks')
  expect(memory.names()).toEqual(['Form Fields Timed'])
})

test('tells nothing private, nothing without a name, and nothing where nothing was', () => {
  stay('[name=health]', 1000)
  stay('input:not([name])', 1000)
  fire('#contact', 'submit')
  window.dispatchEvent(new Event('pagehide'))
  expect(memory.seen).toEqual([])
})
