import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { chooseLink } from './choose-link.ts'
import { memoryWorldOf } from './memory-world.ts'
import { openPollingLink } from './polling-link.ts'
import { openWebSocketLink } from './websocket-link.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

const original = globalThis.WebSocket
afterEach(() => {
  globalThis.WebSocket = original
})

test('stays with WebSocket while the gateway is down altogether', async () => {
  const { client, gateway } = createMemoryWorld()
  gateway.offline = true
  expect(await chooseLink(0, client)).toBe(openWebSocketLink)
  expect(await chooseLink(5, client)).toBe(openWebSocketLink)
})

test('takes long polling where WebSocket alone fails, or does not exist', async () => {
  const { client } = createMemoryWorld()
  expect(await chooseLink(1, client)).toBe(openWebSocketLink)
  expect(await chooseLink(2, client)).toBe(openPollingLink)
  Reflect.deleteProperty(globalThis, 'WebSocket')
  expect(await chooseLink(0, client)).toBe(openPollingLink)
})
