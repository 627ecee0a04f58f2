import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { atom } from 'nanostores'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryBrowser } from '../socket/memory-browser.ts'
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

async function start(open: boolean, mayChime = () => true) {
  const { client, platform } = createMemoryWorld()
  const stop = callAttention({ client, $unread: atom(1), $open: atom(open), mayChime })
  stops.push(stop)
  await platform.advance(1000)
  sounds = 0
  return { client, stop, platform }
}

async function hear({ client, platform }: Awaited<ReturnType<typeof start>>): Promise<void> {
  client.emit('message:received', { message: MESSAGE })
  await platform.advance(1000)
}

test('sounds for an answer while the chat is closed, once each', async () => {
  const tab = await start(false)
  await hear(tab)
  await hear(tab)
  expect(sounds).toBe(2)
})

test('sounds in one tab of all that hear it, and in none while it is read in one', async () => {
  const { navigator: found } = createMemoryBrowser().openTab()
  Object.defineProperty(navigator, 'locks', { configurable: true, value: found.locks })
  const tabs = [await start(false), await start(false)]
  await tabs[0]?.platform.advance(5000)
  await tabs[1]?.platform.advance(5000)
  sounds = 0
  await Promise.all(tabs.map(hear))
  expect(sounds).toBe(1)
  for (const { platform } of tabs) await platform.advance(5000)
  const reading = await start(true)
  sounds = 0
  await Promise.all([...tabs, reading].map(hear))
  expect(sounds).toBe(0)
  Reflect.deleteProperty(navigator, 'locks')
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
])('keeps still where %s', async (_, begin) => {
  await hear(await begin())
  expect(sounds).toBe(0)
})

test('keeps still once it is stopped', async () => {
  const tab = await start(false)
  tab.stop()
  await hear(tab)
  expect(sounds).toBe(0)
})
