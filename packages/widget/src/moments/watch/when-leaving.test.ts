import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenLeaving } from './when-leaving.ts'

let stop = (): void => {}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function watch(pointer: 'coarse' | 'fine') {
  let met = 0
  vi.stubGlobal('matchMedia', () => ({ matches: pointer === 'coarse' }))
  const scrollY = vi.spyOn(window, 'scrollY', 'get').mockReturnValue(2000)
  stop = whenLeaving(() => void met++)
  const scroll = (y: number, passed: number): void => {
    vi.advanceTimersByTime(passed)
    scrollY.mockReturnValue(y)
    window.dispatchEvent(new Event('scroll'))
  }
  return { scroll, met: () => met, half: window.innerHeight / 2 }
}

test('a phone’s page that is flung up is being left', () => {
  const { scroll, met, half } = watch('coarse')
  scroll(2000 - half / 2, 100)
  expect(met()).toBe(0)
  scroll(2000 - half - 1, 100)
  expect(met()).toBe(1)
  scroll(0, 50)
  expect(met()).toBe(1)
})

test('who reads on upwards is not leaving, nor is who scrolls down', () => {
  const { scroll, met, half } = watch('coarse')
  for (let step = 1; step < 6; step++) scroll(2000 - (step * half) / 2, 500)
  for (let step = 1; step < 6; step++) scroll(step * 2000, 50)
  expect(met()).toBe(0)
})

test('a wheel that scrolls up says nothing', () => {
  const { scroll, met } = watch('fine')
  scroll(0, 50)
  expect(met()).toBe(0)
})
