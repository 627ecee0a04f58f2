import { expect, test } from 'vitest'
import { openBrowserLog } from './browser-log.ts'

test('waits for no browser that never answers', async () => {
  const timers: (() => void)[] = []
  const page = {
    indexedDB: { open: () => ({}) },
    setTimeout: (run: () => void) => timers.push(run),
  }
  const log = openBrowserLog(page as unknown as Window, 'beckon.pk_test')
  const [writing, reading] = [log.append([]), log.read()]
  expect(timers).toHaveLength(1)
  timers[0]?.()
  await expect(writing).rejects.toThrow()
  await expect(reading).rejects.toThrow()
  await expect(log.read()).rejects.toThrow()
})
