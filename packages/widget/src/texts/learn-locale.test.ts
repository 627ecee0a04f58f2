import { afterEach, expect, test, vi } from 'vitest'
import { learnLocale } from './learn-locale.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('asks for one thing in a task, and for none in the one it begins in', async () => {
  let task = 0
  const asked: number[] = []
  let running = true
  const tick = (): void => {
    task += 1
    if (running) setTimeout(tick)
  }
  for (const name of ['Locale', 'Collator', 'NumberFormat', 'DateTimeFormat'] as const) {
    const Part = Intl[name] as new (locale: string) => object
    vi.spyOn(Intl, name as 'Collator').mockImplementation(function note(locale) {
      asked.push(task)
      return new Part(String(locale)) as Intl.Collator
    })
  }
  tick()
  task = 0
  await learnLocale('de')
  running = false
  expect(asked.length).toBe(4)
  expect(new Set(asked).size).toBe(4)
  expect(asked).not.toContain(0)
  expect(asked).not.toContain(task)
})
