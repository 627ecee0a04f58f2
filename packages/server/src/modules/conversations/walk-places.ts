import type { Places } from './is-within.ts'

/** Reads what is found at some places, in the direction in which it is walked. */
type ReadPlaces<Row> = (places: Places) => Promise<readonly Row[]>

/** By how much more is looked at, each time that it was not enough: a database may be some way off. */
const STRIDE = 16

/**
 * Goes back over the places of a conversation until so many are found. Most have what is looked for, so as many places are
 * looked at as are wanted; where others are between them, ever more.
 */
export async function lookBack<Row>(
  last: number,
  count: number,
  read: ReadPlaces<Row>,
): Promise<Row[]> {
  const found: Row[] = []
  let to = last
  for (let span = count; to > 0 && found.length < count; span *= STRIDE) {
    const from = Math.max(1, to - span + 1)
    found.push(...(await read({ from, to })))
    to = from - 1
  }
  return found.slice(0, count)
}

/** As `lookBack`, from one place on to another. */
export async function lookOn<Row>(
  { from, to: last }: Places,
  count: number,
  read: ReadPlaces<Row>,
): Promise<Row[]> {
  const found: Row[] = []
  let next = Math.max(1, from)
  for (let span = count; next <= last && found.length < count; span *= STRIDE) {
    const to = Math.min(next + span - 1, last)
    found.push(...(await read({ from: next, to })))
    next = to + 1
  }
  return found.slice(0, count)
}
