import { expect, test } from 'vitest'
import type { Purposes } from './consent.ts'
import { listDue } from './list-due.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 26)
const purposes = ['analytics', 'ads'] as const
const allowed: Purposes = {
  functional: false,
  analytics: true,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
}

const choose = (daysAgo: number) => ({
  purposes: allowed,
  at: new Date(now - daysAgo * DAY).toISOString(),
  asked: { analytics: '2.1', ads: '2.1' },
})

test('asks for all that was never decided', () => {
  expect(listDue({ purposes: allowed, at: null, asked: {} }, { now })).toHaveLength(7)
  const chosen = { ...choose(1), asked: { ads: '2' } }
  expect(listDue(chosen, { purposes, version: '2', now })).toEqual(['analytics'])
})

test('asks nobody again when the words change, and those who allowed when the meaning does', () => {
  expect(listDue(choose(1), { purposes, version: '2.9', now })).toEqual([])
  expect(listDue(choose(1), { purposes, version: '3.0', now })).toEqual(['analytics'])
})

test('leaves alone who allowed it where no notice was shown, as by a banner of the site', () => {
  const chosen = { ...choose(1), asked: { analytics: '', ads: '' } }
  expect(listDue(chosen, { purposes, version: '3', now })).toEqual([])
})

test('respects a refusal for half a year, and a grant for a year', () => {
  const due = (daysAgo: number) => listDue(choose(daysAgo), { purposes, version: '2', now })
  expect(due(181)).toEqual([])
  expect(due(183)).toEqual(['ads'])
  expect(due(366)).toEqual(['analytics', 'ads'])
})
