import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { type MemoryWorld, memoryWorldOf } from '../../socket/memory-world.ts'
import { watchPage } from './watch-page.ts'

const createMemoryWorld = memoryWorldOf(core, testing)
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.restoreAllMocks()
})

function watch(conditions: Parameters<typeof watchPage>[1]): MemoryWorld & { due: () => number } {
  const world = createMemoryWorld()
  let count = 0
  stops.push(watchPage(world.client, conditions, () => void count++))
  return { ...world, due: () => count }
}

const leave = (clientY = -1): void =>
  void document.dispatchEvent(new MouseEvent('mouseout', { clientY, relatedTarget: null }))

test('is due after some seconds, once', async () => {
  const { platform, due } = watch({ seconds: 10 })
  await platform.advance(9000)
  expect(due()).toBe(0)
  await platform.advance(60_000)
  expect(due()).toBe(1)
})

test('is due when the pointer leaves by the top, and not by an edge or into an element', () => {
  const { due } = watch({ exit: true })
  leave(300)
  document.dispatchEvent(new MouseEvent('mouseout', { clientY: -1, relatedTarget: document.body }))
  expect(due()).toBe(0)
  leave()
  leave()
  expect(due()).toBe(1)
})

test('who leaves before the time has come does not count, who leaves after it does', async () => {
  const { platform, due } = watch({ seconds: 5, exit: true })
  leave()
  await platform.advance(5000)
  expect(due()).toBe(0)
  leave()
  expect(due()).toBe(1)
})

test('any input begins stillness anew', async () => {
  const { platform, due } = watch({ idle: 20 })
  await platform.advance(15_000)
  window.dispatchEvent(new Event('pointermove'))
  await platform.advance(15_000)
  expect(due()).toBe(0)
  await platform.advance(5000)
  expect(due()).toBe(1)
})

test('hears of a signal by its kind and by its reason', () => {
  for (const signal of ['frustration', 'rage-click']) {
    const { client, due } = watch({ signal })
    client.emit('signal:sensed', { kind: 'intent', reason: 'cart-viewed' })
    expect(due()).toBe(0)
    client.emit('signal:sensed', { kind: 'frustration', reason: 'rage-click' })
    expect(due()).toBe(1)
  }
})

test('hears of what is done, and of nothing else that is called so', async () => {
  const { beckon, platform, due } = watch({ event: 'Coupon Refused' })
  await beckon.consent('granted')
  await beckon.track('Coupon Applied')
  await beckon.page('Coupon Refused')
  await platform.settle()
  expect(due()).toBe(0)
  await beckon.track('Coupon Refused')
  await beckon.track('Coupon Refused')
  await platform.settle()
  expect(due()).toBe(1)
})

test('waits until somebody looks', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const { platform, due } = watch({ seconds: 1 })
  await platform.advance(2000)
  expect(due()).toBe(0)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(due()).toBe(1)
})

test('leaves no listener behind, whatever it waited for', async () => {
  const held = new Set<string>()
  const note = (target: EventTarget): void => {
    const { addEventListener: add, removeEventListener: remove } = target
    vi.spyOn(target, 'addEventListener').mockImplementation((type, ...rest) => {
      held.add(type)
      add.call(target, type, ...(rest as [EventListener]))
    })
    vi.spyOn(target, 'removeEventListener').mockImplementation((type, ...rest) => {
      held.delete(type)
      remove.call(target, type, ...(rest as [EventListener]))
    })
  }
  note(window)
  note(document)
  const { platform } = watch({ scroll: 100, seconds: 3, idle: 9, exit: true })
  await platform.advance(4000)
  expect(held.size).toBeGreaterThan(0)
  for (const stop of stops.splice(0)) stop()
  expect([...held]).toEqual([])
})
