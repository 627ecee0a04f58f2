import type { Purposes } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { covers, withdraw } from './consent.models.ts'

const choose = (allowed: Partial<Purposes>): Purposes => ({
  functional: false,
  analytics: false,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
  ...allowed,
})
const row = (analytics: boolean, expires_at = '2027-11-26') => ({
  purposes: JSON.stringify(choose({ analytics })),
  expires_at,
})
const at = '2026-11-26'
const claim = { epoch: 1, categoryPreferences: { analytics: true } }

test('covers what the event and every choice allow', () => {
  const [granted, denied] = [row(true), row(false)]
  expect(covers(claim, [granted, granted], at)).toBe(true)
  expect(covers(claim, [granted, denied], at)).toBe(false)
  expect(covers(claim, [denied, granted], at)).toBe(false)
  expect(covers(claim, [undefined, granted], at)).toBe(false)
  expect(covers(undefined, [granted], at)).toBe(false)
  expect(covers(null, [granted], at)).toBe(false)
  expect(covers({ epoch: 1, categoryPreferences: {} }, [granted], at)).toBe(false)
})

test('covers nothing once a choice has expired', () => {
  const [now, past, later] = [row(true, at), row(true, '2026-11-25'), row(true)]
  expect(covers(claim, [later, now], at)).toBe(false)
  expect(covers(claim, [past, later], at)).toBe(false)
  expect(covers(claim, [later, later], at)).toBe(true)
})

test('lets a second choice of one number withdraw, and grant nothing', () => {
  const granted = choose({ analytics: true, ads: true })
  expect(withdraw(granted, granted)).toBeUndefined()
  expect(withdraw(granted, choose({ analytics: true, ads: true, profile: true }))).toBeUndefined()
  expect(withdraw(granted, choose({ ads: true, profile: true }))).toEqual(choose({ ads: true }))
  expect(withdraw(choose({}), granted)).toBeUndefined()
})
