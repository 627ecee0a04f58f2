import { expect, test } from 'vitest'
import type { Places } from './is-within.ts'
import { lookBack, lookOn } from './walk-places.ts'

/** What is at some places, and which of them were looked at. */
function createShelf(held: readonly number[]) {
  const looks: Places[] = []
  const read = async (places: Places): Promise<number[]> => {
    looks.push(places)
    return held.filter((place) => place >= places.from && place <= places.to)
  }
  return { looks, read, readBack: async (places: Places) => (await read(places)).reverse() }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

test('looks once where nothing is between what is wanted', async () => {
  const { looks, readBack, read } = createShelf(upTo(100))
  expect(await lookBack(100, 3, readBack)).toEqual([100, 99, 98])
  expect(await lookOn({ from: 5, to: 100 }, 3, read)).toEqual([5, 6, 7])
  expect(looks).toEqual([
    { from: 98, to: 100 },
    { from: 5, to: 7 },
  ])
})

test('goes ever further where it is not enough, and no more is given than is wanted', async () => {
  const { looks, readBack } = createShelf([...upTo(10), 100])
  expect(await lookBack(100, 3, readBack)).toEqual([100, 10, 9])
  expect(looks).toEqual([
    { from: 98, to: 100 },
    { from: 50, to: 97 },
    { from: 1, to: 49 },
  ])
  const sparse = createShelf([1, 50, 99, 100])
  expect(await lookOn({ from: 2, to: 100 }, 2, sparse.read)).toEqual([50, 99])
})

test('ends at the ends', async () => {
  const { looks, readBack, read } = createShelf(upTo(5))
  expect(await lookBack(5, 10, readBack)).toEqual([5, 4, 3, 2, 1])
  expect(await lookOn({ from: 4, to: 5 }, 10, read)).toEqual([4, 5])
  expect(await lookOn({ from: -3, to: 2 }, 10, read)).toEqual([1, 2])
  expect(looks).toEqual([
    { from: 1, to: 5 },
    { from: 4, to: 5 },
    { from: 1, to: 2 },
  ])
  looks.length = 0
  expect(await lookBack(0, 10, readBack)).toEqual([])
  expect(await lookOn({ from: 6, to: 5 }, 10, read)).toEqual([])
  expect(looks).toEqual([])
})
