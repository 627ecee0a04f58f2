import { expect, test } from 'vitest'
import { createMemoryPlatform } from './memory-platform.ts'

test('runs timers in the order they fall due, each at its time', async () => {
  const platform = createMemoryPlatform({ now: 0 })
  const ran: [string, number][] = []
  const mark = (name: string) => () => void ran.push([name, platform.now()])
  platform.startTimer(mark('late'), 20)
  platform.startTimer(() => platform.startTimer(mark('nested'), 5), 10)
  const stop = platform.startTimer(mark('never'), 15)
  stop()
  await platform.advance(100)
  expect(ran).toEqual([
    ['nested', 15],
    ['late', 20],
  ])
  expect(platform.now()).toBe(100)
})

test('has no network unless one is given', async () => {
  const platform = createMemoryPlatform()
  await expect(
    platform.request({ method: 'GET', url: 'https://x.example', timeout: 0 }),
  ).rejects.toThrow()
  expect(platform.requests).toHaveLength(1)
})

test('hides and wakes until stopped', () => {
  const platform = createMemoryPlatform()
  const heard: string[] = []
  const stop = platform.onHide(() => heard.push('hide'))
  platform.onWake(() => heard.push('wake'))
  platform.hide()
  platform.wake()
  stop()
  platform.hide()
  expect(heard).toEqual(['hide', 'wake'])
})
