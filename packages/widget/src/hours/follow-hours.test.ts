import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import type { SiteConfig } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { type MemoryVisitor, memoryVisitorOf } from '../stores/memory-visitor.ts'
import { followHours } from './follow-hours.ts'

const { online } = memoryVisitorOf(core, testing)

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Following extends MemoryVisitor {
  /** Everything it said of itself, oldest first. */
  shown: (string | null | undefined)[]
  asked(): number
  stop(): void
  /** What the gateway answers from now on; and what the page knows, where that is wanted. */
  tell(changesIn: number, alsoHere?: boolean): string
}

async function follow(): Promise<Following> {
  const fixture = await online()
  const { client, platform, visitor } = fixture
  const { $config } = visitor.session
  const shown: Following['shown'] = []
  const config = $config.get() as SiteConfig
  const handle = platform.handle
  let answer = config
  platform.handle = async (request) =>
    request.url.endsWith('/config') ? testing.createResponse(200, answer) : handle(request)
  const stop = followHours(client, visitor.session)
  $config.listen((now) => shown.push(now?.availability?.changesAt))
  return {
    ...fixture,
    shown,
    stop,
    asked: () => platform.requests.filter(({ url }) => url.endsWith('/config')).length,
    tell(changesIn, alsoHere = false) {
      const changesAt = new Date(platform.now() + changesIn).toISOString()
      answer = { ...config, availability: { open: true, changesAt } }
      if (alsoHere) $config.set(answer)
      return changesAt
    },
  }
}

test('that the hours end is shown when they do, and what comes next is asked within a minute', async () => {
  const { platform, shown, asked, tell } = await follow()
  const end = tell(HOUR, true)
  await platform.advance(HOUR - 1)
  expect([shown, asked()]).toEqual([[end], 0])
  const next = tell(15 * HOUR)
  await platform.advance(1)
  expect(shown).toEqual([end, end])
  await platform.advance(60_000)
  expect([shown, asked()]).toEqual([[end, end, next], 1])
  await platform.advance(15 * HOUR + 60_000)
  expect(asked()).toBe(2)
})

test('what else is told meanwhile keeps nothing from being asked', async () => {
  const { platform, visitor, asked, tell } = await follow()
  tell(HOUR, true)
  await platform.advance(HOUR)
  const config = visitor.session.$config.get() as SiteConfig
  visitor.session.$config.set({ ...config, staffed: false })
  await platform.advance(60_000)
  expect(asked()).toBe(1)
})

test('an end that is weeks away is waited for', async () => {
  const { platform, asked, tell } = await follow()
  tell(40 * DAY, true)
  await platform.advance(40 * DAY - 1)
  expect(asked()).toBe(0)
  await platform.advance(60_001)
  expect(asked()).toBe(1)
})

test('a clock that is ahead of the gateway asks no more than once', async () => {
  const { platform, asked, tell } = await follow()
  tell(HOUR, true)
  await platform.advance(HOUR)
  tell(-HOUR / 2)
  await platform.advance(DAY)
  expect(asked()).toBe(1)
})

test('once it is stopped, nothing waits any more', async () => {
  const { platform, stop, asked, tell } = await follow()
  tell(HOUR, true)
  const before = platform.countTimers()
  stop()
  expect(platform.countTimers()).toBe(before - 1)
  await platform.advance(DAY)
  expect(asked()).toBe(0)
})
