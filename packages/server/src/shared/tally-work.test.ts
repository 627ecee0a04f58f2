import { expect, test } from 'vitest'
import { tallyWork } from './tally-work.ts'

/** Work that ends when it is told to. */
function createWork() {
  let end = (): void => {}
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end: () => end(), run: () => done }
}

test('settles at once where nothing is under way', async () => {
  await tallyWork().settle()
})

test('answers as the work does, and settles when the last of it is done, for all who wait', async () => {
  const tally = tallyWork()
  const [first, second] = [createWork(), createWork()]
  const order: string[] = []
  const all = [tally.run(first.run), tally.run(second.run)]
  const waiting = ['one', 'two'].map((name) => tally.settle().then(() => order.push(name)))
  first.end()
  await all[0]
  order.push('first')
  second.end()
  await Promise.all([...all, ...waiting])
  expect(order).toEqual(['first', 'one', 'two'])
  expect(await tally.run(async () => 7)).toBe(7)
})

test('counts what fails as done', async () => {
  const tally = tallyWork()
  await expect(tally.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await tally.settle()
})
