import type { Stop } from '@beckon/core'
import { afterEach, expect, test, vi } from 'vitest'
import type { Emit, Observation } from './emit.ts'
import { createMemoryEmit } from './memory-emit.ts'
import { type ObserverOptions, type Observers, startObservers } from './observers.ts'
import { startLater } from './start-later.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  history.replaceState(null, '', '/')
})

const SEEN: Observation = { type: 'track', event: 'Seen', properties: {} }

/** Observers on their way, and how often they were asked for, came to run and ended. */
function createDelivery(options: ObserverOptions, emit: Emit) {
  const count = { asked: 0, started: 0, ended: 0 }
  const answers: { bring(): void; fail(): void }[] = []
  const observers: Observers = {
    forms(emit) {
      count.started++
      emit(SEEN)
      return () => void count.ended++
    },
    media() {
      throw new Error('This browser lacks what it takes.')
    },
  }
  const start = (): Stop => startObservers(observers, options, emit)
  const load = (): Promise<() => Stop> => {
    count.asked++
    return new Promise((resolve, reject) => {
      answers.push({ bring: () => resolve(start), fail: () => reject(new TypeError()) })
    })
  }
  return { count, answers, load }
}

async function start(options = {}) {
  const memory = createMemoryEmit()
  const delivery = createDelivery(options, memory.emit)
  const stop = startLater(delivery.load)
  stops.push(stop)
  // Not at once: what the page does first comes first.
  expect(delivery.count.asked).toBe(0)
  await vi.waitFor(() => expect(delivery.count.asked).toBe(1))
  return { ...delivery, memory, stop }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('starts what was fetched, once, and ends it', async () => {
  const { answers, count, memory, stop } = await start()
  answers[0]?.bring()
  await vi.waitFor(() => expect(memory.names()).toEqual(['Seen']))
  history.pushState(null, '', '/next')
  await settle()
  expect(count).toEqual({ asked: 1, started: 1, ended: 0 })
  stop()
  stop()
  expect(count.ended).toBe(1)
})

test('starts nothing that comes after the end', async () => {
  const { answers, count, stop } = await start()
  stop()
  answers[0]?.bring()
  await settle()
  history.pushState(null, '', '/next')
  await settle()
  expect(count).toEqual({ asked: 1, started: 0, ended: 0 })
})

test('what could not be fetched is asked for again with the next page', async () => {
  const { answers, count } = await start()
  answers[0]?.fail()
  await settle()
  expect(count).toEqual({ asked: 1, started: 0, ended: 0 })
  history.pushState(null, '', '/next')
  await vi.waitFor(() => expect(count.asked).toBe(2))
  answers[1]?.bring()
  await vi.waitFor(() => expect(count.started).toBe(1))
})

test('starts once where it was asked for twice, and nothing that is turned off', async () => {
  const { answers, count } = await start()
  history.pushState(null, '', '/next')
  await vi.waitFor(() => expect(count.asked).toBe(2))
  for (const answer of answers) answer.bring()
  await settle()
  expect(count.started).toBe(1)
  const off = await start({ forms: false })
  off.answers[0]?.bring()
  await settle()
  expect(off.count.started).toBe(0)
})
