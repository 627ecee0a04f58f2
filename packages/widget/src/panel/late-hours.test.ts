import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import type { SiteConfig } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { memoryVisitorOf } from '../stores/memory-visitor.ts'
import type { Stores } from '../stores/stores.ts'
import { lateHours } from './late-hours.ts'

const { online } = memoryVisitorOf(core, testing)

const HOUR = 3_600_000

async function look() {
  const { client, platform, visitor } = await online()
  const { $config } = visitor.session
  const changesAt = new Date(platform.now() + HOUR).toISOString()
  $config.set({ ...($config.get() as SiteConfig), availability: { open: true, changesAt } })
  const shown: unknown[] = []
  $config.listen((config) => shown.push(config?.availability))
  const late: Stores['late'] = []
  const stores = { client, chat: visitor, late } as unknown as Stores
  return { platform, stores, shown, late, leave: lateHours(stores) }
}

test('who stays sees that the hours end', async () => {
  const { platform, shown, late } = await look()
  await platform.advance(9_999)
  expect(late).toHaveLength(0)
  await platform.advance(1)
  await expect.poll(() => late.length).toBe(1)
  expect(shown).toEqual([])
  // Not a moment longer: from then on what comes next is asked for, by chance soon or late.
  await platform.advance(HOUR - 10_000)
  expect(shown).toHaveLength(1)
})

test('who goes before has nothing fetched or begun', async () => {
  const { platform, late, leave } = await look()
  const before = platform.countTimers()
  leave()
  expect(platform.countTimers()).toBe(before - 1)
  await platform.advance(HOUR)
  expect(late).toHaveLength(0)
})

test('twice opened, they are followed once', async () => {
  const { platform, stores, late } = await look()
  await platform.advance(10_000)
  await expect.poll(() => late.length).toBe(1)
  lateHours(stores)
  await platform.advance(10_000)
  await import('../hours/keep-hours.ts')
  await new Promise((resolve) => setTimeout(resolve))
  expect(late).toHaveLength(1)
})
