import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { createMemoryChat, type MemoryChat } from '../socket/memory-chat.ts'
import { type MemoryVisitor, memoryVisitorOf } from './memory-visitor.ts'

const { createMemoryWorld, setup } = memoryVisitorOf(core, testing)

interface Browser {
  chat: MemoryChat
  storage: testing.MemoryStorage
}

/** A page on which something was written that could not be sent, and which then was left. */
async function writeOffline(texts: readonly string[]): Promise<Browser & { page: MemoryVisitor }> {
  const browser = { chat: createMemoryChat(), storage: testing.createMemoryStorage() }
  const page = setup(createMemoryWorld(browser))
  browser.chat.reachable = false
  page.gateway.offline = true
  page.visitor.start()
  for (const text of texts) page.visitor.send(text).catch(() => {})
  await page.platform.advance(5000)
  return { ...browser, page }
}

async function visit({ chat, storage }: Browser, reachable = true): Promise<MemoryVisitor> {
  chat.reachable = reachable
  const page = setup(createMemoryWorld({ chat, storage }))
  page.visitor.resume()
  await page.platform.advance(5000)
  return page
}

test('the next page sends what this one could not, without being opened', async () => {
  const { page, ...browser } = await writeOffline(['one', 'two'])
  page.visitor.dispose()
  expect(browser.chat.messages).toEqual([])
  const next = await visit(browser)
  expect(browser.chat.messages.map(({ text }) => text)).toEqual(['one', 'two'])
  expect(next.client.record.get()).toEqual({ session: 'vs_1' })
  expect(next.visitor.outbox.$outbox.get()).toEqual([])
})

test('the next page sends it also where no socket can be had', async () => {
  const { page, ...browser } = await writeOffline(['one'])
  page.visitor.dispose()
  await visit(browser, false)
  expect(browser.chat.messages.map(({ text }) => text)).toEqual(['one'])
})

test('two pages may both try; each message is stored once', async () => {
  const { page, ...browser } = await writeOffline(['one', 'two'])
  page.visitor.dispose()
  await Promise.all([visit(browser), visit(browser)])
  expect(browser.chat.messages.map(({ text }) => text)).toEqual(['one', 'two'])
  expect([...browser.storage.entries.values()].join()).not.toContain('outbox')
})

test('a visitor who never wrote is asked for nothing on the next page', async () => {
  const next = await visit({ chat: createMemoryChat(), storage: testing.createMemoryStorage() })
  expect(next.platform.requests).toEqual([])
  expect(next.chat.countLinks()).toBe(0)
})

test('a first message that was never sent is forgotten with its visitor, in every tab', async () => {
  const { page, ...browser } = await writeOffline(['secret'])
  const other = setup(createMemoryWorld(browser))
  await other.platform.settle()
  await page.client.reset()
  await other.platform.settle()
  for (const { visitor, dropped } of [page, other]) {
    expect(visitor.outbox.$outbox.get()).toEqual([])
    expect(dropped).toHaveLength(1)
  }
  await visit(browser)
  expect(browser.chat.messages).toEqual([])
})
