import { afterEach, expect, test } from 'vitest'
import { whenParsed } from './when-parsed.ts'

const setState = (state: DocumentReadyState): void =>
  void Object.defineProperty(document, 'readyState', { value: state, configurable: true })

afterEach(() => Reflect.deleteProperty(document, 'readyState'))

function count(): { runs: number; stop: () => void } {
  const counted = { runs: 0, stop: () => {} }
  counted.stop = whenParsed(() => {
    counted.runs += 1
  })
  return counted
}

test('runs at once on a page that is complete', () => {
  setState('complete')
  expect(count().runs).toBe(1)
})

test('waits for deferred scripts on a page that is merely interactive, and runs once', () => {
  setState('interactive')
  const counted = count()
  expect(counted.runs).toBe(0)
  document.dispatchEvent(new Event('DOMContentLoaded'))
  window.dispatchEvent(new Event('load'))
  expect(counted.runs).toBe(1)
})

test('does not run after its stop', () => {
  setState('loading')
  const counted = count()
  counted.stop()
  window.dispatchEvent(new Event('load'))
  expect(counted.runs).toBe(0)
})
