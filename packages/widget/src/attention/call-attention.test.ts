import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { atom } from 'nanostores'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { callAttention } from './call-attention.ts'

const createMemoryWorld = memoryWorldOf(core, testing)
const MESSAGE = { id: 'm' } as never

/** Stands for the browser's: counts how often it sounded. */
let sounds = 0
const node = { connect: () => {}, frequency: {}, gain: {}, start: () => {}, stop: () => {} }
class Context {
  currentTime = 0
  createGain = () => ({
    ...node,
    gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} },
  })
  createOscillator = () => ({ ...node, frequency: {} })
  close = async () => {}
  constructor() {
    sounds++
  }
}

let gesture = true
beforeEach(() => {
  sounds = 0
  gesture = true
  vi.stubGlobal('AudioContext', Context)
  Object.defineProperty(navigator, 'userActivation', {
    configurable: true,
    get: () => ({ hasBeenActive: gesture }),
  })
})
const stops: core.Stop[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.unstubAllGlobals()
})

function start(open: boolean, mayChime = () => true) {
  const { client } = createMemoryWorld()
  const stop = callAttention({ client, $unread: atom(1), $open: atom(open), mayChime })
  stops.push(stop)
  sounds = 0
  return { client, stop }
}

test('sounds for an answer while the chat is closed, once each', () => {
  const { client } = start(false)
  client.emit('message:received', { message: MESSAGE })
  client.emit('message:received', { message: MESSAGE })
  expect(sounds).toBe(2)
})

test.each([
  ['the chat is in sight', () => start(true)],
  ['the site wants no sound', () => start(false, () => false)],
  [
    'nobody has touched the page',
    () => {
      gesture = false
      return start(false)
    },
  ],
])('keeps still where %s', (_, begin) => {
  const { client } = begin()
  client.emit('message:received', { message: MESSAGE })
  expect(sounds).toBe(0)
})

test('keeps still once it is stopped', () => {
  const { client, stop } = start(false)
  stop()
  client.emit('message:received', { message: MESSAGE })
  expect(sounds).toBe(0)
})
