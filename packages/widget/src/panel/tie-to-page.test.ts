import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import type { MemoryWorld } from '../socket/memory-world.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { createStores, type Stores } from '../stores/stores.ts'
import { en } from '../texts/en.ts'
import { tieToPage } from './tie-to-page.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

interface Fixture extends MemoryWorld {
  stores: Stores
  button: HTMLButtonElement
  untie: core.Stop
}

const stops: core.Stop[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

async function setup(): Promise<Fixture> {
  const world = createMemoryWorld()
  const { client, chat, platform } = world
  client.record.patch({ session: 'vs_1' })
  const chooseLink = async (): Promise<typeof chat.openLink> => chat.openLink
  const stores = createStores({ client, askConsent: false, texts: en, chooseLink })
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const button = document.createElement('button')
  const about = { client, root, button, askConsent: false, settings: {} }
  const untie = tieToPage(stores, { ...about, onSiteColor: () => {} })
  stops.push(untie, stores.dispose)
  await platform.settle()
  return { ...world, stores, button, untie }
}

test('the launcher wears the number of unread lines, and says it', async () => {
  const { chat, button, stores } = await setup()
  const badge = button.querySelector<HTMLElement>('.badge')
  expect(badge?.hidden).toBe(true)
  chat.reply('one')
  chat.reply('two')
  expect(badge?.hidden).toBe(false)
  expect(badge?.textContent).toBe('2')
  expect(button.getAttribute('aria-description')).toBe('2 new')
  stores.chat.reading.markRead()
  expect(badge?.hidden).toBe(true)
  expect(button.hasAttribute('aria-description')).toBe(false)
})

test('a page that is left rests its connection, one that was untied no longer', async () => {
  const { chat, stores, untie, platform } = await setup()
  window.dispatchEvent(new Event('pagehide'))
  expect(chat.countLinks()).toBe(0)
  platform.wake()
  await platform.settle()
  expect(chat.countLinks()).toBe(1)
  untie()
  window.dispatchEvent(new Event('pagehide'))
  expect(stores.chat.connection.$connection.get()).toBe('online')
})
