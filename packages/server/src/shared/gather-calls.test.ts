import { expect, test } from 'vitest'
import { gatherCalls } from './gather-calls.ts'

/** Writes down what it is asked together, and answers once it is told to. */
function createWork() {
  const turns: (readonly string[])[] = []
  const waiting: (() => void)[] = []
  return {
    turns,
    async do(inputs: readonly string[]) {
      turns.push(inputs)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return inputs.map((input) => input.toUpperCase())
    },
    async finish() {
      await expect.poll(() => waiting.length).toBe(1)
      waiting.pop()?.()
    },
  }
}

test('does in one go what was asked while others were answered', async () => {
  const work = createWork()
  const call = gatherCalls(work.do, { largest: 10 })
  const first = call('a')
  await expect.poll(() => work.turns).toEqual([['a']])
  const others = [call('b'), call('c')]
  await work.finish()
  expect(await first).toBe('A')
  await work.finish()
  expect(await Promise.all(others)).toEqual(['B', 'C'])
  expect(work.turns).toEqual([['a'], ['b', 'c']])
})

test('lets no more than told share a turn, and nobody overtake', async () => {
  const turns: (readonly string[])[] = []
  const call = gatherCalls(
    async (inputs: readonly string[]) => {
      turns.push(inputs)
      return inputs
    },
    { largest: 2, keyOf: (input) => input.charAt(0) },
  )
  const all = ['a1', 'a2', 'b1', 'a3', 'c1', 'b2']
  expect(await Promise.all(all.map(call))).toEqual(all)
  expect(turns).toEqual([
    ['a1', 'b1'],
    ['a2', 'c1'],
    ['a3', 'b2'],
  ])
})

test('has several turns under way, and none with what another one is at', async () => {
  const turns: (readonly string[])[] = []
  const ends = new Map<string, () => void>()
  const call = gatherCalls(
    async (inputs: readonly string[]) => {
      turns.push(inputs)
      await new Promise<void>((resolve) => ends.set(inputs.join(), resolve))
      return inputs
    },
    { largest: 10, lanes: 2, keyOf: (input) => input.charAt(0) },
  )
  const first = call('a1')
  await expect.poll(() => turns).toEqual([['a1']])
  const others = ['a2', 'b1', 'c1'].map(call)
  await expect.poll(() => turns).toEqual([['a1'], ['b1', 'c1']])
  const last = call('d1')
  ends.get('b1,c1')?.()
  await expect.poll(() => turns).toEqual([['a1'], ['b1', 'c1'], ['d1']])
  ends.get('a1')?.()
  await expect.poll(() => turns).toEqual([['a1'], ['b1', 'c1'], ['d1'], ['a2']])
  for (const end of ends.values()) end()
  expect(await Promise.all([first, ...others, last])).toEqual(['a1', 'a2', 'b1', 'c1', 'd1'])
})

test('tries each by itself where they failed together, so that one spoils it for nobody', async () => {
  const call = gatherCalls(
    async (inputs: readonly string[]) => {
      if (inputs.includes('bad')) throw new Error('bad')
      return inputs
    },
    { largest: 10 },
  )
  const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map(call))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await call('c')).toBe('c')
})

test('tells all of them at once what is the fault of none', async () => {
  let tries = 0
  const call = gatherCalls(
    async (_: readonly string[]): Promise<string[]> => {
      tries += 1
      throw new Error('disk full')
    },
    { largest: 10, isOwnFault: () => false },
  )
  const outcomes = await Promise.allSettled(['a', 'b'].map(call))
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(tries).toBe(1)
})
