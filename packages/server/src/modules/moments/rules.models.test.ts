import type { MomentConditions, MomentRule } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { newMoment } from './moments.models.ts'
import type { MomentRow, Seen, Visit } from './moments.types.ts'
import {
  findHold,
  isDone,
  isMet,
  isStirred,
  pickVariant,
  toContent,
  toWatch,
} from './rules.models.ts'

const DAY = 24 * 60 * 60 * 1000
const now = Date.parse('2026-11-27T12:00:00Z')

const rule = (when: MomentConditions, change: Partial<MomentRule> = {}): MomentRule => ({
  id: 'r',
  when,
  moment: { kind: 'custom', title: 'Hello' },
  ...change,
})

const page = (url: string, change: Partial<Seen> = {}): Seen => ({
  event: null,
  isPage: true,
  url,
  due: null,
  visitAt: null,
  ...change,
})

const visit = (...seen: Seen[]): Visit => ({
  siteId: 's',
  anonymousId: 'a',
  messageIds: ['m'],
  isNewPage: seen.some(({ isPage }) => isPage),
  seen,
})

const facts = (about: Visit, change: object = {}) => ({
  visit: about,
  knownSince: now,
  now,
  hasDone: () => false,
  ...change,
})

test.each([
  [['/pricing*'], 'https://shop.example/pricing/team?x=1', true],
  [['/pricing'], 'https://shop.example/en/pricing', false],
  [['*/pricing'], 'https://shop.example/en/pricing', true],
  [['/a', '/b'], 'https://shop.example/b?c', true],
  [['/a'], 'no address', false],
])('%j is about %s: %s', (url, address, expected) => {
  expect(isMet(rule({ url }), facts(visit(page(address))))).toBe(expected)
})

test('tells who comes back from who is on their first visit, however long that is', () => {
  const began = now - 2 * 60 * 60 * 1000
  const about = visit(page('https://a.example/', { visitAt: began }))
  const returning = rule({ visitor: 'returning' })
  expect(isMet(returning, facts(about, { knownSince: began - DAY }))).toBe(true)
  expect(isMet(returning, facts(about, { knownSince: began + 1000 }))).toBe(false)
  expect(isMet(rule({ visitor: 'new' }), facts(about, { knownSince: began + 1000 }))).toBe(true)
  // A clock that goes fast makes nobody come back.
  const fast = visit(page('https://a.example/', { visitAt: now + DAY }))
  expect(isMet(returning, facts(fast, { knownSince: now - 1000 }))).toBe(false)
})

test('a rule about an event is asked when it happens, one about a page when it is come to', () => {
  const did = { ...page('https://a.example/', { event: 'Cart Viewed' }), isPage: false }
  expect(isStirred(rule({ event: 'Cart Viewed' }), visit(did))).toBe(true)
  expect(isStirred(rule({ event: 'Paid' }), visit(did))).toBe(false)
  expect(isStirred(rule({ url: ['*'] }), visit(page('https://a.example/')))).toBe(true)
  expect(isStirred(rule({ url: ['*'] }), visit(did))).toBe(false)
  // The page waits for it, so as to tell of it sooner.
  expect(isStirred(rule({ event: 'Paid' }), visit(page('https://a.example/')))).toBe(true)
  expect(isStirred(rule({ exit: true }), visit({ ...did, due: 'r' }))).toBe(true)
})

test('what was done counts with its own batch, or for a while where more is waited for', () => {
  const did = { ...page('https://a.example/', { event: 'Cart Viewed' }), isPage: false }
  const hasDone = (): boolean => true
  const alone = rule({ event: 'Cart Viewed' })
  expect(isDone(alone, facts(visit(did), { hasDone }))).toBe(true)
  expect(isDone(alone, facts(visit(page('https://a.example/')), { hasDone }))).toBe(false)
  const later = rule({ event: 'Cart Viewed', seconds: 5 })
  expect(isDone(later, facts(visit(page('https://a.example/')), { hasDone }))).toBe(true)
  expect(isDone(later, facts(visit(page('https://a.example/'))))).toBe(false)
})

test('hands the page what only it can tell', () => {
  const event = { event: 'E', idle: 5 }
  expect([toWatch(rule(event), true), toWatch(rule(event), false)]).toEqual([{ idle: 5 }, event])
  expect(toWatch(rule({ url: ['*'] }))).toBe(undefined)
  expect(toWatch(rule({ url: ['*'], exit: false }))).toBe(undefined)
  expect(toWatch(rule({ seconds: 5, exit: true, event: 'E' }))).toEqual({ seconds: 5, exit: true })
})

test('gives each person the same variant, by weight', () => {
  const compared = rule({ url: ['*'] }, { variants: [{ id: 'a', weight: 3 }, { id: 'b' }] })
  const picked = Array.from({ length: 2000 }, (_, i) => pickVariant(compared, `person-${i}`)?.id)
  const share = picked.filter((id) => id === 'a').length / picked.length
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThan(0.8)
  expect(pickVariant(compared, 'person-7')?.id).toBe(picked[7])
  expect(pickVariant(rule({ url: ['*'] }), 'person-7')).toBe(undefined)
})

test('a variant changes what it names, or shows nothing', () => {
  const own = rule({ url: ['*'] })
  expect(toContent(own, { id: 'b', moment: { title: 'Hi' } })).toEqual({
    kind: 'custom',
    title: 'Hi',
  })
  expect(toContent(own, { id: 'none', moment: false })).toBe(undefined)
})

function shown(ruleId: string, daysAgo: number, action?: string): MomentRow {
  const at = new Date(now - daysAgo * DAY).toISOString()
  const made = { siteId: 's', personId: 'p', at, rule: ruleId }
  const row = newMoment({ kind: 'custom', title: 'Hello' }, made)
  return { ...row, answer: action ? JSON.stringify({ action }) : null }
}

test.each([
  ['nothing was shown', {}, [], null],
  ['it was shown once', {}, [shown('r', 300)], 'duplicate'],
  ['it may come again, and it is not time yet', { everyDays: 7 }, [shown('r', 6)], 'duplicate'],
  ['it may come again, and it is time', { everyDays: 7 }, [shown('r', 8)], null],
  ['it was dismissed', { everyDays: 7 }, [shown('r', 80, 'dismiss')], 'dismissed'],
  ['another was dismissed', {}, [shown('other', 2, 'dismiss')], null],
  ['another was shown today', {}, [shown('other', 0.5)], 'cap'],
  ['another was shown yesterday', {}, [shown('other', 1.1)], null],
])('where %s, it is held for %j', (_, change, earlier, expected) => {
  expect(findHold(rule({ url: ['*'] }, change), earlier, { now })).toBe(expected)
})

test('as many a day as the owner says', () => {
  const earlier = [shown('other', 0.5)]
  expect(findHold(rule({ url: ['*'] }), earlier, { perDay: 2, now })).toBe(null)
})
