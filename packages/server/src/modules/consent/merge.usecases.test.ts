import { PURPOSES, type Purposes } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { intersect } from './merge.usecases.ts'

/** All choices there can be. */
const CHOICES = Array.from(
  { length: 2 ** PURPOSES.length },
  (_, bits) =>
    Object.fromEntries(
      PURPOSES.map((purpose, place) => [purpose, (bits >> place) % 2 === 1]),
    ) as unknown as Purposes,
)

test('leaves of any two choices what both allow, and nothing else', () => {
  for (const one of CHOICES) {
    for (const other of CHOICES) {
      const left = intersect([one, other])
      const wrong = PURPOSES.filter((name) => left?.[name] !== (one[name] && other[name]))
      if (wrong.length > 0) expect({ one, other, left }).toEqual('what both allow')
    }
  }
  expect(CHOICES).toHaveLength(128)
  expect(intersect([])).toBeUndefined()
})
