import { expect, test } from 'vitest'
import { decide, isScore, newMoment, readDecisions, toMomentRecord } from './moments.models.ts'
import type { MomentRow, Visit } from './moments.types.ts'

const DAY = 24 * 60 * 60 * 1000
const at = new Date(0).toISOString()
const make = (expiresAt?: string): MomentRow =>
  newMoment(
    { kind: 'bill', title: 'Your bill', userId: 'u', expiresAt },
    { siteId: 's', personId: 'p', at },
  )
const visit = (anonymousId: string, ...messageIds: string[]): Visit => ({
  siteId: 's',
  anonymousId,
  messageIds,
  isNewPage: false,
  seen: [],
})
const allowed = true

test('hands a moment out once to each visitor, and again in answer to the same batch', () => {
  const first = decide(make(), visit('a', 'm1', 'm2'), { allowed, now: 1 })
  expect(first.isHanded).toBe(true)
  const again = decide(first.row, visit('a', 'm0', 'm1'), { allowed, now: 2 })
  expect(again).toEqual({ row: first.row, isHanded: true })
  const later = decide(again.row, visit('a', 'm3'), { allowed, now: 3 })
  expect(later.isHanded).toBe(false)
  const other = decide(later.row, visit('b', 'n1'), { allowed, now: 4 })
  expect(other.isHanded).toBe(true)
  expect(readDecisions(other.row)).toMatchObject([
    { anonymousId: 'a', decision: 'handed', reason: null, messageId: 'm1' },
    { anonymousId: 'a', decision: 'held', reason: 'delivered', messageId: null },
    { anonymousId: 'b', decision: 'handed', reason: null, messageId: 'n1' },
  ])
})

test('hands it out again on the next page, until it is answered or a day is over', () => {
  const first = decide(make(), visit('a', 'm1'), { allowed, now: 1 })
  const next = { ...visit('a', 'm2'), isNewPage: true }
  expect(decide(first.row, next, { allowed, now: 2 })).toEqual({ row: first.row, isHanded: true })
  expect(decide(first.row, next, { allowed, now: DAY + 1 }).isHanded).toBe(false)
})

test('takes the numbers of the scale of a survey, and no others', () => {
  const takes = (data: object) =>
    [0, 1, 5, 6, 10, 11, 1.5, '3'].filter((score) => isScore(score, { ...data }))
  expect(takes({})).toEqual([1, 5])
  expect(takes({ scale: 'nps' })).toEqual([0, 1, 5, 6, 10])
})

test('holds it without consent, and says so once', () => {
  const held = decide(make(), visit('a', 'm1'), { allowed: false, now: 1 })
  expect(held.isHanded).toBe(false)
  expect(decide(held.row, visit('a', 'm2'), { allowed: false, now: 2 }).row).toEqual(held.row)
  const granted = decide(held.row, visit('a', 'm3'), { allowed, now: 3 })
  expect(granted.isHanded).toBe(true)
  const withdrawn = decide(granted.row, visit('a', 'm3'), { allowed: false, now: 4 })
  expect(withdrawn.isHanded).toBe(false)
  expect(readDecisions(withdrawn.row).map(({ reason }) => reason)).toEqual([
    'consent',
    null,
    'consent',
  ])
})

test('ends with its time, or after a day of silence', () => {
  const old = decide(make(new Date(10).toISOString()), visit('a', 'm'), { allowed, now: 10 })
  expect([old.isHanded, old.row.status]).toEqual([false, 'expired'])
  const handed = decide(make(), visit('a', 'm'), { allowed, now: 1 })
  const soon = decide(handed.row, visit('b', 'n'), { allowed, now: DAY })
  expect([soon.isHanded, soon.row.status]).toEqual([true, 'pending'])
  const silent = decide(handed.row, visit('b', 'n'), { allowed, now: 1 + DAY })
  expect([silent.isHanded, silent.row.status]).toEqual([false, 'lapsed'])
})

test('keeps a hundred decisions, and each that handed it out', () => {
  let row = decide(make(), visit('first', 'm'), { allowed, now: 1 }).row
  for (let i = 0; i < 200; i++) row = decide(row, visit(`v${i}`), { allowed: false, now: i }).row
  const { decisions } = toMomentRecord(row)
  expect(decisions).toHaveLength(100)
  expect(decisions[0]).toMatchObject({ anonymousId: 'first', decision: 'handed' })
})
