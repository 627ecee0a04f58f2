import { createMemoryPlatform } from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { createTyping } from './typing.ts'

test('tells once that the visitor is typing, again while it goes on, and once that it ended', async () => {
  const platform = createMemoryPlatform()
  const told: boolean[] = []
  const { tell } = createTyping(platform, (active) => told.push(active))
  tell(false)
  tell(true)
  await platform.advance(2000)
  tell(true)
  expect(told).toEqual([true])
  await platform.advance(2000)
  tell(true)
  expect(told).toEqual([true, true])
  tell(false)
  tell(false)
  expect(told).toEqual([true, true, false])
})
