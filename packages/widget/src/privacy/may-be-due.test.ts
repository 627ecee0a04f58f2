import { listDue, PURPOSES, type Purposes } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { mayBeDue, NOTICE_VERSION } from './may-be-due.ts'

const DAY = 86_400_000
const now = Date.parse('2026-06-01T12:00:00Z')

const daysAgo = (days: number): string => new Date(now - days * DAY).toISOString()

const all = (allowed: boolean): Purposes =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, allowed])) as unknown as Purposes

test('whoever was never asked, or long ago, or by another notice may have to be', () => {
  expect(mayBeDue({ asked: {}, at: null }, now)).toBe(true)
  expect(mayBeDue({ asked: { ads: NOTICE_VERSION }, at: daysAgo(1) }, now)).toBe(true)
  expect(mayBeDue({ asked: { analytics: NOTICE_VERSION }, at: daysAgo(183) }, now)).toBe(true)
  expect(mayBeDue({ asked: { analytics: '2.1' }, at: daysAgo(1) }, now)).toBe(true)
})

test('whoever chose lately, here or by the page, is left alone and nothing is fetched', () => {
  expect(mayBeDue({ asked: { analytics: NOTICE_VERSION }, at: daysAgo(1) }, now)).toBe(false)
  expect(mayBeDue({ asked: { analytics: '' }, at: daysAgo(1) }, now)).toBe(false)
})

test('nobody who is to be asked is missed', () => {
  for (const allowed of [true, false])
    for (const version of [undefined, '', NOTICE_VERSION, `${NOTICE_VERSION}.4`, '0', '2.1'])
      for (const days of [0, 181, 183, 364, 366]) {
        const asked = version === undefined ? {} : { analytics: version }
        const chosen = { purposes: all(allowed), asked, at: daysAgo(days) }
        const question = { purposes: ['analytics'], version: NOTICE_VERSION, now } as const
        if (listDue(chosen, question).length > 0) expect(mayBeDue(chosen, now)).toBe(true)
      }
})
