import { expect, test } from 'vitest'
import { createTurns } from './one-at-a-time.ts'

test('whoever comes later makes the one before break off, and begins once that is done', async () => {
  const turn = createTurns()
  const steps: string[] = []
  const first = turn('a', async (onBreak) => {
    await new Promise<void>((resolve) => onBreak(resolve))
    steps.push('first broke off')
    return 1
  })
  const second = turn('a', async () => steps.push('second ran'))
  expect(await first).toBe(1)
  await second
  expect(steps).toEqual(['first broke off', 'second ran'])
})

test('does different things side by side, and goes on after a failure', async () => {
  const turn = createTurns()
  let free = () => {}
  const held = turn('a', () => new Promise<void>((resolve) => (free = resolve)))
  expect(await turn('b', async () => 'b')).toBe('b')
  free()
  await held
  const failed = turn('a', () => Promise.reject(new Error('disk full')))
  await expect(failed).rejects.toThrow('disk full')
  expect(await turn('a', async () => 'again')).toBe('again')
})
