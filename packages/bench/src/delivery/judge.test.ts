import { expect, test } from 'vitest'
import { judge, listBreaches, type StoredMessage, type Verdict } from './judge.ts'
import { createLedger, type Ledger } from './ledger.ts'

/** Somebody who wrote three, of which the first so many were acked. */
function write(acked: number): Ledger {
  let made = 0
  const ledger = createLedger({ name: 'c', limit: 3, makeId: () => `id-${made++}` })
  for (const [index, item] of ledger.take(3).entries()) {
    if (index < acked) ledger.note(item, storedAt(index))
  }
  return ledger
}

const storedAt = (index: number, change: Partial<StoredMessage> = {}): StoredMessage => ({
  messageId: `m-${index}`,
  conversationId: 'k',
  seq: index + 1,
  clientId: `id-${index}`,
  text: `c ${index}`,
  ...change,
})

const all = [0, 1, 2].map((index) => storedAt(index))

test('where all is there, once and in order, there is nothing to say', () => {
  const verdict = judge([
    { ledger: write(3), stored: all, read: all },
    { ledger: write(2), stored: all },
  ])
  expect(verdict).toMatchObject({ sent: 6, acked: 5 })
  expect(listBreaches(verdict)).toEqual([])
})

const [one, two, three] = [storedAt(0), storedAt(1), storedAt(2)]

test.each<[string, Partial<Verdict>, readonly StoredMessage[]]>([
  ['acked and gone', { lost: 1, missing: 0 }, [one, three]],
  ['never arrived', { lost: 0, missing: 1 }, [one, two]],
  ['there twice', { doubled: 1 }, [...all, { ...two, messageId: 'x', seq: 4 }]],
  [
    'there twice under another id',
    { doubled: 1, strange: 1 },
    [...all, storedAt(1, { clientId: 'y', seq: 4 })],
  ],
  ['in another order', { reordered: 1 }, [two, one, three]],
  ['behind a gap', { gaps: 1 }, [one, two, { ...three, seq: 4 }]],
  ['acked with another place', { misacked: 1 }, [{ ...one, seq: 9 }, two, three]],
  ['stored though nobody sent it', { strange: 1 }, [...all, storedAt(3)]],
])('counts what was %s', (_, counts, stored) => {
  const verdict = judge([{ ledger: write(2), stored }])
  expect(verdict).toMatchObject(counts)
  expect(listBreaches(verdict)).not.toEqual([])
})

test('counts what somebody else was told otherwise', () => {
  const read = [one, { ...two, messageId: 'x' }]
  const verdict = judge([{ ledger: write(3), stored: all, read }])
  expect(listBreaches(verdict)).toEqual(['2 misread'])
})

test('a ledger gives what has no answer, in order, and is done when all have one', () => {
  const ledger = write(1)
  const [, second, third] = ledger.items
  expect(ledger.take(2)).toEqual([second, third])
  if (third) ledger.note(third, three)
  expect(ledger.take(2)).toEqual([second])
  if (second) ledger.note(second, two)
  expect([ledger.isDone, ledger.take(2)]).toEqual([true, []])
})
